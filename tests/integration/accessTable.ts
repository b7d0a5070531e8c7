import type { TestApp } from './app';
import { addEntry, addJourney, addSegments, journey, reset, uidOf } from './helpers';

/** What requests name: made anew before each that may write. */
export interface Site {
  readonly journey: string;
  readonly stages: readonly string[];
  readonly segments: readonly string[];
  readonly article: string;
  readonly rule: string;
}

/** A journey with two stages that nothing carries, two segments, and an article with the second of those. */
export async function makeSite(app: TestApp): Promise<Site> {
  await reset(app);
  const documentId = await addJourney(app, 'first', ['a', 'b']);
  await addSegments(app, 'smb', 'enterprise');
  const article = await addEntry(app, 'article', {
    segments: ['enterprise'],
    data: { title: 'Secret title' },
  });
  const { documentId: rule } = await journey(app, 'backFillRules').create({
    contentType: uidOf('article'),
    condition: { kind: 'always' },
    segments: ['smb'],
  });
  const { journeys, segments } = await journey(app, 'vocabulary').all();
  return {
    journey: documentId,
    stages: journeys[0]?.stages.map((stage) => stage.documentId) ?? [],
    segments: segments.map((segment) => segment.documentId),
    article,
    rule,
  };
}

export type Permission = 'read' | 'tag' | 'configure';

interface AdminRow {
  /** Any of these is enough. */
  readonly needs: readonly Permission[];
  /** Whether the user must be able to read articles as well. */
  readonly articles?: boolean;
  /** In place of the path's parameters, in their order. */
  readonly params?: (site: Site) => readonly (string | undefined)[];
  readonly query?: string;
  readonly body?: (site: Site) => object;
}

const stage = { params: ({ stages }: Site) => [stages[0]] };
const segment = { params: ({ segments }: Site) => [segments[0]] };
const ofRule = { params: (site: Site) => [site.rule] };
const rule = {
  body: () => ({
    contentType: uidOf('article'),
    condition: { kind: 'path', field: 'title', pattern: 'blog/**' },
    stages: ['a'],
  }),
};
const ofJourney = { params: (site: Site) => [site.journey] };
const configure = { needs: ['configure'] } as const;
const named = { body: () => ({ name: 'New' }) };
const dropped = { body: () => ({ moveTo: null }) };

/** What every admin route asks of whom, and a request that it answers with 200. */
export const ADMIN_ACCESS: Record<string, AdminRow> = {
  'GET /matrix': { needs: ['read'] },
  'GET /gaps': { needs: ['read'] },
  'GET /why': { needs: ['read'], query: '?columns=segment&row=a&column=general' },
  'GET /score': { needs: ['read'] },
  'GET /trend': { needs: ['read'] },
  'GET /trend/cell': { needs: ['read'], query: '?stage=a&segment=general' },
  'GET /trend/changes': { needs: ['read'], query: '?since=2026-01-01' },
  'GET /entries': { needs: ['read'] },
  'GET /export/matrix': { needs: ['read'] },
  'GET /export/gaps': { needs: ['read'] },
  'GET /export/plan': { needs: ['read'] },
  'GET /export/entries': { needs: ['read'] },
  'POST /effects': {
    needs: ['read'],
    articles: true,
    body: ({ article }) => ({
      action: 'delete',
      entries: [{ contentType: uidOf('article'), documentId: article }],
    }),
  },
  'GET /site': { needs: ['read', 'configure'] },
  'GET /models': { needs: ['read', 'configure'] },
  'GET /vocabulary': { needs: ['read', 'tag', 'configure'] },
  'GET /to-tag': { needs: ['tag'] },
  'GET /to-review': { needs: ['read'] },
  'GET /candidates': { needs: ['tag'], query: '?stage=a' },
  'GET /tags/:contentType': {
    needs: ['read', 'tag'],
    articles: true,
    params: () => [uidOf('article')],
    query: '?documentIds=missing',
  },
  'GET /tags/:contentType/:documentId': {
    needs: ['read', 'tag'],
    articles: true,
    params: ({ article }) => [uidOf('article'), article],
  },
  'POST /reviews': { needs: ['tag'], body: () => ({ entries: [] }) },
  'POST /reviews/undo': { needs: ['tag'], body: () => ({ id: 'missing' }) },
  'POST /suggestions': {
    needs: ['tag'],
    body: ({ article }) => ({
      entries: [{ contentType: uidOf('article'), documentId: article }],
    }),
  },
  'POST /suggestions/reject': { needs: ['tag'], body: () => ({ entries: [] }) },
  'POST /suggestions/reject/undo': { needs: ['tag'], body: () => ({ id: 'missing' }) },
  'POST /tags': {
    needs: ['tag'],
    body: ({ article }) => ({
      entries: [{ contentType: uidOf('article'), documentId: article }],
      stages: { add: ['a'] },
    }),
  },
  'POST /tags/preview': {
    needs: ['tag'],
    body: ({ article }) => ({
      entries: [{ contentType: uidOf('article'), documentId: article }],
      stages: { add: ['a'] },
    }),
  },
  'POST /tags/undo': { needs: ['tag'], body: () => ({ journey: 'first', versions: [] }) },
  'POST /import/tags': {
    needs: ['tag'],
    body: ({ article }) => ({
      rows: [{ row: 2, documentId: article, stages: 'a' }],
      dryRun: true,
    }),
  },
  'POST /import/plan': {
    needs: ['configure'],
    body: () => ({ rows: [{ row: 2, stage: 'a', segment: 'smb', target: '2' }], dryRun: true }),
  },
  'POST /import/plan/undo': { needs: ['configure'], body: () => ({ plans: [] }) },
  'GET /tags/:contentType/:documentId/new-locale': {
    needs: ['read', 'tag'],
    articles: true,
    params: ({ article }) => [uidOf('article'), article],
  },
  'GET /changes/:contentType/:documentId': {
    needs: ['read', 'tag'],
    articles: true,
    params: ({ article }) => [uidOf('article'), article],
  },
  'GET /plans': { needs: ['read', 'configure'] },
  'PUT /plans': { ...configure, body: () => ({ stage: 'a', targetMin: 2 }) },
  'GET /rules': { ...configure },
  'POST /rules': { ...configure, ...rule },
  'PUT /rule-order': { ...configure, body: (site) => ({ order: [site.rule] }) },
  'PUT /rules/:documentId': { ...configure, ...ofRule, ...rule },
  'DELETE /rules/:documentId': { ...configure, ...ofRule },
  'GET /settings': { needs: ['read', 'configure'] },
  'PUT /settings': { ...configure, body: () => ({ staleAfterDays: 30 }) },
  'GET /front-ends': { ...configure },
  'GET /digest': { ...configure },
  'PUT /digest': {
    ...configure,
    body: () => ({ enabled: false, weekday: 1, recipients: [] }),
  },
  'GET /digest/preview': { ...configure },
  'POST /digest/test': { ...configure },
  'POST /journeys/apply-model': { ...configure, body: () => ({ model: 'purchase-5' }) },
  'POST /journeys': { ...configure, ...named },
  'PUT /journeys/:documentId': { ...configure, ...ofJourney, ...named },
  'DELETE /journeys/:documentId': { ...configure, ...ofJourney },
  'GET /journeys/:documentId/change-model': {
    ...configure,
    ...ofJourney,
    query: '?model=purchase-5',
  },
  'POST /journeys/:documentId/change-model': {
    ...configure,
    ...ofJourney,
    body: () => ({ model: 'purchase-5', mapping: { a: 'awareness', b: null } }),
  },
  'POST /journeys/:documentId/stages': { ...configure, ...ofJourney, ...named },
  'PUT /journeys/:documentId/stage-order': {
    ...configure,
    ...ofJourney,
    body: ({ stages }) => ({ order: [...stages].reverse() }),
  },
  'PUT /stages/:documentId': { ...configure, ...stage, ...named },
  'GET /stages/:documentId/usage': { ...configure, ...stage },
  'POST /stages/:documentId/remove': { ...configure, ...stage, ...dropped },
  'POST /segments': { ...configure, ...named },
  'PUT /segment-order': {
    ...configure,
    body: ({ segments }) => ({ order: [...segments].reverse() }),
  },
  'PUT /segments/:documentId': { ...configure, ...segment, ...named },
  'GET /segments/:documentId/usage': { ...configure, ...segment },
  'POST /segments/:documentId/remove': { ...configure, ...segment, ...dropped },
};

/** The action that each route of the content API takes. */
export const CONTENT_ACCESS: Record<string, string> = {
  'GET /journeys': 'plugin::journey.journey.find',
  'GET /stages': 'plugin::journey.stage.find',
  'GET /segments': 'plugin::journey.segment.find',
  'GET /content': 'plugin::journey.content.find',
  'GET /next': 'plugin::journey.content.next',
  'GET /coverage': 'plugin::journey.coverage.find',
  'GET /gaps': 'plugin::journey.gaps.find',
};

/** What a route of the content API has to be asked with. */
export const CONTENT_QUERY: Record<string, string> = { 'GET /next': '?stage=a' };

/** The path with its parameters filled in. */
export const fill = (path: string, params: readonly (string | undefined)[] = []): string => {
  const left = [...params];
  return path.replace(/:\w+/g, () => left.shift() ?? 'missing');
};
