import fc from 'fast-check';
import { ADMIN_ACCESS, CONTENT_ACCESS, fill } from '../accessTable';
import { grantPublic, uidOf } from '../helpers';
import { routesOf } from '../routes';
import { Asker } from './asker';
import { hostileText, runs } from './hostile';

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.start();
  await grantPublic(asker.app, ...Object.values(CONTENT_ACCESS), 'api::article.article.find');
});
afterAll(async () => {
  console.info(`${asker.cases} queries asked`);
  await asker.app.stop();
});

type Takes = (value: string) => boolean;
const oneOf =
  (...values: string[]): Takes =>
  (value) =>
    values.includes(value);
const listOf =
  (...values: string[]): Takes =>
  (value) =>
    value.split(',').every((part) => values.includes(part.trim()));
const upTo =
  (max: number): Takes =>
  (value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= max;

const LOCALES = ['en', 'da', 'de'];
const REPORT: Record<string, Takes> = {
  journey: oneOf('first'),
  stage: listOf('a', 'b'),
  segment: listOf('smb', 'enterprise', 'general'),
  contentType: listOf(uidOf('article')),
  locale: listOf(...LOCALES),
};
const TO_TAG = Object.fromEntries(Object.entries(REPORT).filter(([name]) => name !== 'stage'));
/** Whatever a database can be asked for. */
const idsOf: Takes = (value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .every((id) => id !== '' && id.length <= 255 && !/[\0\p{Surrogate}\ufffd]/u.test(id));
const LOOK = { journey: oneOf('first'), contentType: listOf(uidOf('article')) };
const day: Takes = (value) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
const columns = oneOf('contentType', 'segment', 'locale');

/** What each route takes in its query; a route that isn't here takes nothing. */
const PARAMETERS: Record<string, Record<string, Takes>> = {
  'GET /matrix': { ...REPORT, columns },
  'GET /gaps': { ...REPORT, columns },
  // Stages and segments that are asked for would take rows and columns away.
  'GET /why': {
    journey: oneOf('first'),
    contentType: listOf(uidOf('article')),
    locale: listOf(...LOCALES),
    columns: oneOf('segment'),
    row: oneOf('a', 'b'),
    column: oneOf('smb', 'enterprise', 'general'),
  },
  'GET /score': REPORT,
  'GET /trend': { ...LOOK, since: day },
  'GET /trend/cell': {
    ...LOOK,
    since: day,
    stage: oneOf('a', 'b'),
    segment: oneOf('smb', 'enterprise', 'general'),
  },
  'GET /trend/changes': { ...LOOK, since: day, until: day },
  'GET /entries': {
    ...REPORT,
    stage: (value) => listOf('a', 'b')(value) || value.trim() === 'none',
    status: oneOf('published', 'draft', 'stale'),
    page: upTo(1_000_000),
    pageSize: upTo(100),
  },
  'GET /to-tag': {
    ...TO_TAG,
    page: upTo(1_000_000),
    pageSize: upTo(100),
  },
  'GET /candidates': {
    ...REPORT,
    stage: oneOf('a', 'b'),
    segment: oneOf('smb', 'enterprise', 'general'),
  },
  'GET /tags/:contentType': { locale: oneOf(...LOCALES), documentIds: idsOf },
  'GET /tags/:contentType/:documentId': {
    locale: oneOf(...LOCALES),
    status: oneOf('draft', 'published'),
  },
  'GET /tags/:contentType/:documentId/new-locale': { locale: oneOf(...LOCALES) },
  'GET /changes/:contentType/:documentId': {
    locale: oneOf(...LOCALES),
    page: upTo(1_000_000),
    pageSize: upTo(100),
  },
  'GET /journeys/:documentId/change-model': {
    model: oneOf('purchase-5', 'inbound-5'),
    language: oneOf('en', 'da'),
  },
  'GET /stages': { journey: oneOf('first') },
  'GET /content': {
    ...REPORT,
    sort: oneOf('publishedAt:desc', 'publishedAt:asc'),
    page: upTo(1_000_000),
    pageSize: upTo(100),
  },
  'GET /coverage': { ...REPORT, columns },
  'GET /api/gaps': { ...REPORT, columns },
  'GET /api/articles': {
    journey: oneOf('first'),
    journeyStage: listOf('a', 'b', 'none'),
    journeySegment: listOf('smb', 'enterprise', 'general'),
  },
};

/** What a route can't do without, where a query doesn't name it. */
const REQUIRED: Record<string, Record<string, string>> = {
  'GET /trend/cell': { stage: 'a', segment: 'general' },
  'GET /trend/changes': { since: '2026-01-01' },
  'GET /why': { columns: 'segment', row: 'a', column: 'general' },
  'GET /journeys/:documentId/change-model': { model: 'purchase-5' },
  'GET /tags/:contentType': { documentIds: 'missing' },
  'GET /candidates': { stage: 'a' },
};

/** Half of a surrogate pair can't be encoded; as bytes it can be sent. */
const encode = (text: string): string =>
  [...text]
    .map((character) =>
      /\p{Surrogate}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character)
    )
    .join('');

const UNKNOWN = ['colour', 'x'.repeat(3000), 'stage ', 'Stage', '$where', 'filter', '0', 'id'];
/** Qs drops what would reach into a prototype. */
const DROPPED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const brackets = fc.constantFrom(
  ...['[]', '[0]', '[1]', '[$eq]', '[a][b]', '[]', '[__proto__]', '[', ']', '[200]', '[[]]'],
  '[a]'.repeat(40)
);

const TARGETS = [
  ...Object.keys(ADMIN_ACCESS)
    .filter((name) => name.startsWith('GET '))
    .map((name) => ({ name, parameters: PARAMETERS[name] ?? {} })),
  ...Object.keys(CONTENT_ACCESS).map((name) => ({
    name: name.replace('GET ', 'GET /api'),
    parameters: PARAMETERS[name.replace('GET ', 'GET /api')] ?? PARAMETERS[name] ?? {},
  })),
  { name: 'GET /api/articles', parameters: PARAMETERS['GET /api/articles'] ?? {} },
];

const pathOf = (name: string): string => {
  if (name === 'GET /api/articles') return '/api/articles';
  const own = name.replace('GET /api', 'GET ');
  const routes = routesOf(asker.app, own === name ? 'admin' : 'content-api');
  const route = routes.find((one) => one.name === own);
  if (!route) throw new Error(`there is no route ${name}`);
  return fill(route.path, ADMIN_ACCESS[own]?.params?.(asker.site));
};
const ask = (name: string, query: string) => {
  const missing = Object.entries(REQUIRED[name] ?? {})
    .filter(([key]) => !new RegExp(`(^|&)${key}\\b`).test(query))
    .map(([key, value]) => `&${key}=${value}`);
  return asker.ask({ method: 'get' }, `${pathOf(name)}?${query}${missing.join('')}`);
};

/** One of the names at the start, and what is allowed. */
const expectNamed = (message: string, names: readonly string[]): void => {
  expect(names.some((name) => message.includes(name.slice(0, 60)))).toBe(true);
  expect(message).toMatch(/must|allowed|Invalid key/);
};

describe.each(TARGETS)('$name', ({ name, parameters }) => {
  const names = Object.keys(parameters);

  it('takes what it knows, once each, and refuses the rest by name', async () => {
    const pair = fc.tuple(fc.constantFrom(...names, ...UNKNOWN), hostileText);
    const distinct = fc.uniqueArray(pair, { selector: ([key]) => key, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(distinct, async (pairs) => {
        const query = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
        // Node refuses what is longer than this; Strapi never sees it.
        if (query.length > 14_000) return;
        const wrong = pairs.filter(([key, value]) => !parameters[key]?.(value));
        const { status, message } = await ask(name, query);
        expect({ status, query }).toEqual({ status: wrong.length > 0 ? 400 : 200, query });
        if (wrong.length > 0)
          expectNamed(
            message,
            wrong.map(([key]) => key)
          );
      }),
      runs(40)
    );
  });

  it('takes objects, lists, repetitions and broken signs for what they are', async () => {
    const known = names.length > 0 ? names : ['colour'];
    const part = fc.oneof(
      fc.tuple(fc.constantFrom(...known), brackets, hostileText),
      fc.tuple(fc.constantFrom(...known), fc.constant(''), hostileText),
      fc.tuple(fc.constantFrom(...DROPPED), fc.constantFrom('', '[x]'), hostileText)
    );
    const raw = fc.constantFrom('%', '%zz', '%ff', '&&', '=', '=x', 'stage', 'page', '%00=%00');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), raw, async (parts, broken) => {
        const pairs = parts.map(([key, suffix, value]) => `${key}${suffix}=${encode(value)}`);
        const query = [...pairs, broken].join('&');
        if (query.length > 14_000) return;
        const { status, message } = await ask(name, query);
        expect([200, 400]).toContain(status);
        if (status === 400) expect(message).toMatch(/must|allowed|Invalid key/);
      }),
      runs(25)
    );
  });
});
