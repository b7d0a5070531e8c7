import { harmless } from '../../../server/src/domain/harmless';

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tx',
  '\rx',
  '  =1',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF=1',
  '\u0000=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
])('%j would be a formula, and gets an apostrophe', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

it.each(['', 'Title', '1 = 1', 'a-b', ' Blank', "'=1", '"=1"', '日本', '–', '#1', '(1)'])(
  '%j stays as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  }
);
