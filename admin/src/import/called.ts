import type { Called } from '../../../server/src/domain/imports/columns';
import type { TextKey } from '../i18n/message';

/** What our files call their columns, as `server/src/files/sheets.ts` has it. */
const HEADINGS = {
  journey: ['filter.journey'],
  stage: ['matrix.stage'],
  stages: ['panel.stages', 'matrix.stage'],
  segment: ['axis.segment'],
  segments: ['panel.segments', 'axis.segment'],
  contentType: ['axis.contentType'],
  locale: ['axis.locale'],
  targetMin: ['plan.targetMin'],
  targetMax: ['plan.targetMax'],
  notApplicable: ['plan.notApplicable'],
  trigger: ['plan.trigger'],
  questions: ['plan.questions'],
  searchTerms: ['plan.searchTerms'],
  message: ['plan.message'],
  measuringPoint: ['plan.measuringPoint'],
  channels: ['plan.channels'],
  formats: ['plan.formats'],
  owner: ['plan.owner'],
  dueDate: ['plan.dueDate'],
  gap: ['export.gap'],
  kind: ['export.kind'],
} as const satisfies Record<string, readonly TextKey[]>;

/** A file may have been written by somebody whose panel speaks another language. */
const LANGUAGES = [
  () => import('../translations/en.json'),
  () => import('../translations/da.json'),
  () => import('../translations/no.json'),
  () => import('../translations/sv.json'),
];

export interface Words {
  readonly called: Called;
  /** What general content is called. */
  readonly general: readonly string[];
}

/** In all languages. */
export async function loadWords(): Promise<Words> {
  const texts = await Promise.all(LANGUAGES.map(async (load) => (await load()).default));
  const inAll = (keys: readonly TextKey[]): string[] =>
    texts.flatMap((own) => keys.map((key) => own[key]));
  const called = Object.entries(HEADINGS).map(([field, keys]) => [field, inAll(keys)] as const);
  return { called: Object.fromEntries(called), general: inAll(['segment.general']) };
}
