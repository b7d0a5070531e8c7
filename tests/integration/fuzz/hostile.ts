import fc from 'fast-check';

/** Text that has broken something somewhere. */
const TEXTS = [
  ...['', ' ', ',', 'a,,b', ' a , b ', '*', '.', '..', '../..', '%', '%00', '%zz', '+', '&', '='],
  ...['a', 'A', 'b', 'smb', 'general', 'none', 'any', 'first', 'en', 'all', 'segment', 'published'],
  ...['null', 'undefined', 'true', '0', '1', '-1', '0.5', '1e3', '1e309', 'NaN', '9'.repeat(400)],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$eq', '$where', 'documentId'],
  ...["'; drop table journey_plugin_stages; --", '" or 1=1 --', '\\', '`', '?', ':name', '$1'],
  ...['<script>alert(1)</script>', '<b>"&amp;', '{{7*7}}', '${7*7}', '\r\nSet-Cookie: a=b'],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\ufffe',
    '\u202e',
    '👩‍🌾',
    'é',
    'ﷺ'.repeat(300),
  ],
  ...['x'.repeat(256), 'x'.repeat(10_000), 'a-b', 'a--b', '-a', '#7b79ff', '#7B79FF'],
];

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) }
);

const NUMBERS = [0, -1, -0, 0.5, 1, 2, 365, 10_001, 36_501, 2 ** 31, 2 ** 53, 1e21, 1e308, -1e308];

/** A list in a list in a list …, or objects. */
const nested = fc
  .tuple(fc.constantFrom('[', '{"a":'), fc.integer({ min: 1, max: 3000 }))
  .map(([open, depth]) => {
    const close = open === '[' ? ']' : '}';
    return JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`) as unknown;
  });

const ODD_OBJECTS = [
  '{}',
  '[]',
  '{"__proto__":{"name":"x"}}',
  '{"constructor":{"prototype":{"name":"x"}}}',
  '{"$eq":"a"}',
  '{"connect":[{"documentId":"a"}]}',
  '{"length":1e9}',
  '[null]',
  '[[["a"]]]',
].map((json) => JSON.parse(json) as unknown);

/** A value of a JSON body. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS, true, false, null) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_OBJECTS) },
  { weight: 2, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(hostileText, { minLength: 101, maxLength: 120, size: 'max' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: nested },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) }
);

export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      'colour',
      'stages',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
      'id',
    ],
    ...['documentId', 'createdBy', '$where', 'x'.repeat(5000), '', ' ', 'name ', 'Name', 'a.b', '0']
  ),
  hostileText
);

/**
 * How many cases, and which: `FUZZ_RUNS` times as many, from `FUZZ_SEED`. A failure prints the seed
 * and the path to the case.
 */
export const runs = (normal: number): { numRuns: number; seed: number } => ({
  numRuns: Math.ceil(normal * Number(process.env.FUZZ_RUNS ?? 1)),
  seed: Number(process.env.FUZZ_SEED ?? 20_260),
});
