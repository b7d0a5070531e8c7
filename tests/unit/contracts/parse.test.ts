import { parse } from '../../../server/src/contracts/parse';
import { unknownValue } from '../../../server/src/contracts/refused';
import { entriesQuery, matrixQuery } from '../../../server/src/contracts/report';
import {
  noQuery,
  orderInput,
  settingsInput,
  stageInput,
} from '../../../server/src/contracts/vocabulary';

const messageOf = (schema: Parameters<typeof parse>[0], input: unknown): string => {
  try {
    parse(schema, input);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was taken');
};
const FIELDS =
  'name, description, phase, color, goal, questions, formats, channels, targetMin, targetMax, staleAfterDays, key';
const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;

it.each([
  ['a field that is missing', stageInput, {}, 'name: is required: text'],
  ['a field of another kind', orderInput, { order: 3 }, 'order: must be a list (got 3)'],
  ['an item of a list', orderInput, { order: ['a', {}] }, 'order.1: must be text (got {})'],
  ['no object', noQuery, [1], 'input: must be an object; allowed in it: (nothing) (got [1])'],
  ['nothing', settingsInput, undefined, /^input: must be an object; allowed in it: defaultJ/],
  ['an unknown field', stageInput, { name: 'x', a: 1 }, `a: is unknown; allowed: ${FIELDS}`],
  [
    'a field that JavaScript has of its own',
    stageInput,
    JSON.parse('{ "name": "x", "__proto__": { "a": 1 } }'),
    `__proto__: is unknown; allowed: ${FIELDS}`,
  ],
  [
    'a value that is not on a list',
    matrixQuery,
    { columns: 'foo' },
    'columns: must be one of contentType, segment, locale (got "foo")',
  ],
  [
    'an object for keys',
    matrixQuery,
    { stage: { $eq: 'a' } },
    'stage: must be a key, or keys with commas between them (got {"$eq":"a"})',
  ],
  ['a number too big', settingsInput, { staleAfterDays: 40_000 }, /at most 36500 \(got 40000\)$/],
  ['a number too small', settingsInput, { staleAfterDays: 0 }, /at least 1 \(got 0\)$/],
  ['half a number', settingsInput, { staleAfterDays: 1.5 }, /a whole number \(got 1\.5\)$/],
  ['a number that JSON can’t say', settingsInput, JSON.parse('{"staleAfterDays":1e999}'), /number/],
  ['a page that is no number', entriesQuery, { page: '1e2' }, 'page: must be a number (got "1e2")'],
  ['a list of pages', entriesQuery, { page: ['2'] }, 'page: must be a number (got ["2"])'],
  ['a page too far', entriesQuery, { page: '1000001' }, /^page: must be at most 1000000/],
  [
    'NUL',
    stageInput,
    { name: 'a\u0000b' },
    /^name: must be text without NUL .*\(got "a\\u0000b"\)$/,
  ],
  ['half of a character', stageInput, { name: 'a\ud800' }, /^name: must be text without NUL/],
  ['two fields', stageInput, { goal: 1 }, 'name: is required: text; goal: must be text (got 1)'],
  [
    'what is nested too deep to quote',
    orderInput,
    { order: deep },
    'order.0: must be text (got a list)',
  ],
])('names the field, what it got and what is allowed: %s', (_, schema, input, message) => {
  expect(messageOf(schema, input)).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message)
  );
});

it('takes every whole character, HTML and SQL', () => {
  for (const name of ['<b>"\'; drop table x; --', '👩‍🌾 ‮ \t ﷽', '\u0001']) {
    expect(parse(stageInput, { name })).toEqual({ name });
  }
});

it('quotes a key that is refused once', () => {
  const message = messageOf(stageInput, { name: 'x', key: 'A b' });
  expect(message.match(/A b/g)).toHaveLength(1);
});

it('quotes the beginning of what is long', () => {
  const long = 'x'.repeat(10_000);
  for (const message of [
    messageOf(stageInput, { name: long }),
    messageOf(stageInput, { name: 'x', [long]: 1 }),
    messageOf(stageInput, { name: 'x', key: `${long}!` }),
    unknownValue('stage', long, ['a']).message,
  ]) {
    expect(message.length).toBeLessThan(400);
    expect(message).toMatch(/x{79}… \(1000\d characters\)/);
  }
});

it.each([
  ['what zod says', { name: 'x'.repeat(256) }, ['name'], 'tooLong', { max: 255 }],
  ['what the schema says', { name: ' ' }, ['name'], 'empty', {}],
  ['what the domain says', { name: 'x', key: 'any' }, ['key'], 'keyReserved', { key: 'any' }],
  ['what nobody knows', { name: 'x', a: 1 }, ['a'], 'unknownField', { allowed: FIELDS }],
])('names the refusal and its values: %s', (_, input, path, key, values) => {
  const refused = {
    path,
    key,
    values: expect.objectContaining(values),
    message: expect.any(String),
  };
  expect(() => parse(stageInput, input)).toThrow(
    expect.objectContaining({ details: { errors: [expect.objectContaining(refused)] } })
  );
});
