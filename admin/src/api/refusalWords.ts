import type { Refused } from '../../../server/src/contracts/refused';
import type { TextKey } from '../i18n/message';
import type { Translate } from '../i18n/useText';

/** As an answer has it; what Strapi itself refuses has no key. */
export type RefusedThing = Pick<Refused, 'path' | 'message'> & Partial<Refused>;

/** What a refused field is called in the panel, null where it needs no name; others go by their own. */
const FIELDS: Readonly<Record<string, TextKey | null>> = {
  name: 'field.name',
  key: 'field.key',
  phase: 'field.phase',
  color: 'field.color',
  description: 'field.description',
  goal: 'field.goal',
  questions: 'field.questions',
  formats: 'field.formats',
  channels: 'field.channels',
  targetMin: 'field.targetMin',
  targetMax: 'field.targetMax',
  model: 'models.model',
  language: 'models.language',
  journey: 'filter.journey',
  defaultJourney: 'filter.journey',
  stage: 'stages.stage',
  stages: 'panel.stages',
  segment: 'filter.segment',
  segments: 'panel.segments',
  contentType: 'filter.contentType',
  locale: 'filter.locale',
  countedContentTypes: 'contentTypes.which',
  staleAfterDays: 'contentTypes.stale.days',
  contentTypeRules: 'rules.title',
  condition: 'backFill.when',
  rules: 'backFill.title',
  notApplicable: 'plan.notApplicable',
  trigger: 'plan.trigger',
  searchTerms: 'plan.searchTerms',
  message: 'plan.message',
  measuringPoint: 'plan.measuringPoint',
  owner: 'plan.owner',
  dueDate: 'plan.dueDate',
  documentId: null,
  slug: null,
  url: null,
  target: null,
  row: null,
  rows: null,
  plan: null,
  plans: null,
  token: null,
  entry: null,
  entries: null,
  id: null,
  mapping: null,
  moveTo: null,
  order: null,
};

/** Why something is refused, in the panel's language; as the server says it where it is unknown here. */
export function refusalWords({ key, values, message }: RefusedThing, t: Translate): string {
  if (key === undefined) return message;
  const text: TextKey = `refusal.${key}`;
  const said = t(text, values);
  // A page that was loaded before the server got newer doesn't know all that it says.
  return said === text ? message : said;
}

/** The same after the name of the field that it is about. */
export function refusalOfField(refused: RefusedThing, t: Translate): string {
  const reason = refusalWords(refused, t);
  const [named = ''] = refused.path[0]?.split('.') ?? [];
  const label = FIELDS[named];
  if (named === '' || label === null) return reason;
  return t('refusal.field', { field: label ? t(label) : named, reason });
}
