/**
 * What a spreadsheet takes for the beginning of a formula, also in full width and after blanks and
 * characters that don't show.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/**
 * A text that a spreadsheet shows as it is: an apostrophe before what would be a formula. Titles and
 * briefs are other people's, and a formula in them can send away what stands beside it.
 */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before it was made harmless. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
