import { excerpt } from '../../../server/src/domain/excerpt';

describe('an excerpt', () => {
  it.each([
    ['Plain words', 'Plain words'],
    [
      '# Title\n\nFirst *line*, with a [link](https://example.com).',
      'Title First line, with a link.',
    ],
    ['<p>Fine <strong>print</strong></p>\n<p>below</p>', 'Fine print below'],
    ['- one\n- two\n1. three', 'one two three'],
    ['![chart](/chart.png) What it shows', 'What it shows'],
    ['snake_case and **bold**', 'snake_case and bold'],
  ])('of %j is its words on one line', (text, words) => {
    expect(excerpt(text)).toBe(words);
  });

  it('of blocks is the text of their nodes', () => {
    const blocks = [
      { type: 'heading', level: 1, children: [{ type: 'text', text: 'Opening' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'a ' },
          { type: 'link', url: 'x', children: [{ type: 'text', text: 'second' }] },
          { type: 'text', text: ' shop', bold: true },
        ],
      },
    ];
    expect(excerpt(blocks)).toBe('Opening a second shop');
  });

  it.each([[null], [undefined], [''], ['   \n'], [[]], [{}], [42], ['<p></p>']])(
    'of %j is nothing',
    (value) => {
      expect(excerpt(value)).toBeNull();
    }
  );

  it('ends at a word, and says that there is more', () => {
    const text = excerpt('word '.repeat(100)) ?? '';
    expect(text).toMatch(/^(word )+word…$/);
    expect(text.length).toBeLessThanOrEqual(161);
  });

  it('never ends in half a character', () => {
    expect(excerpt('🙂'.repeat(200))).toMatch(/^(🙂)+…$/u);
    expect(excerpt(`x${'🙂'.repeat(200)}`)).toMatch(/^x(🙂)+…$/u);
  });
});
