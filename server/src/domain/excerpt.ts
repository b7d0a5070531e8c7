/** Characters of an excerpt; one line of a list. */
const LONGEST = 160;

/** A text of Markdown, HTML or Strapi's blocks, without markup, on one line; a long one's beginning. */
export const plainText = (value: unknown): string =>
  plain(typeof value === 'string' ? value : textOf(value));

/** Its first words; null where there are none. */
export function excerpt(value: unknown): string | null {
  const text = plainText(value);
  if (text === '') return null;
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : wholeCharacters(cut)).trimEnd()}…`;
}

/** Words of the blocks editor: nodes with text, or with nodes. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join(' ');
  if (typeof node !== 'object' || node === null) return '';
  const { text, children } = node as { text?: unknown; children?: unknown };
  if (typeof text === 'string') return text;
  return Array.isArray(children) ? children.map(textOf).join('') : '';
}

/** Far more than an excerpt needs, and little enough to go through. */
const READ = 4_000;

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<(script|style)\b[^>]*>[^<]*<\/\1>/gi, ' '],
  [/<[^>]{0,500}>/g, ' '],
  [/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, ' '],
  [/\[([^\]]{0,200})\]\([^)]{0,500}\)/g, '$1'],
  [/^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+/gm, ''],
  [/(?<!\w)[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}(?!\w)/g, ''],
  [/&nbsp;/g, ' '],
  [/\s+/g, ' '],
];

const plain = (text: string): string =>
  MARKUP.reduce((rest, [mark, instead]) => rest.replace(mark, instead), text.slice(0, READ)).trim();

/** Half of a surrogate pair at the end is no character. */
const wholeCharacters = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
