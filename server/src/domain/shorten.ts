const MOST = 80;

/** Text of any length, short enough to be quoted in a message. */
export const shorten = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, MOST)}… (${text.length} characters)`;
