/** A line of a list that is being edited; the id holds while text and place change. */
export interface ListItem {
  readonly id: string;
  readonly text: string;
}

let made = 0;

export const newItem = (text = ''): ListItem => {
  made += 1;
  return { id: `item-${made}`, text };
};

export const itemsOf = (texts: readonly string[]): ListItem[] => texts.map((text) => newItem(text));

/** Without the empty ones. */
export const textsOf = (items: readonly ListItem[]): string[] =>
  items.map(({ text }) => text.trim()).filter(Boolean);

/** The item with another text: of several pasted lines each becomes an item. */
export function withText(items: readonly ListItem[], id: string, text: string): ListItem[] {
  const [first = '', ...more] = text.split(/\r?\n/);
  const added = more.filter((line) => line.trim() !== '').map((line) => newItem(line));
  return items.flatMap((item) => (item.id === id ? [{ id, text: first }, ...added] : [item]));
}

/** The item at another place, from 0. */
export function placed(items: readonly ListItem[], id: string, place: number): ListItem[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  return item ? [...others.slice(0, place), item, ...others.slice(place)] : others;
}
