import { backFillRules } from './backFillRules';
import { bareDrafts } from './bareDrafts';
import { candidates } from './candidates';
import { changes } from './changes';
import { content } from './content';
import { copies } from './copies';
import { counts } from './counts';
import { coverage } from './coverage';
import { digest } from './digest';
import { digestFacts } from './digestFacts';
import { digestMails } from './digestMails';
import { effects } from './effects';
import { entryChanges } from './entryChanges';
import { entries } from './entries';
import { entryFinder } from './entryFinder';
import { entryRecords } from './entryRecords';
import { entryTexts } from './entryTexts';
import { events } from './events';
import { facts } from './facts';
import { fields } from './fields';
import { files } from './files';
import { frontEnds } from './frontEnds';
import { gapWatch } from './gapWatch';
import { journeys } from './journeys';
import { gapEntries } from './gapEntries';
import { hiddenTags } from './hiddenTags';
import { learning } from './learning';
import { links } from './links';
import { namedEntries } from './namedEntries';
import { newLocale } from './newLocale';
import { locks } from './locks';
import { looks } from './looks';
import { marks } from './marks';
import { memory } from './memory';
import { nextSteps } from './nextSteps';
import { placements } from './placements';
import { planImport } from './planImport';
import { plans } from './plans';
import { populated } from './populated';
import { readers } from './readers';
import { recovery } from './recovery';
import { rejections } from './rejections';
import { releases } from './releases';
import { retagging } from './retagging';
import { reviews } from './reviews';
import { ruleFields } from './ruleFields';
import { ruleValues } from './ruleValues';
import { rules } from './rules';
import { scope } from './scope';
import { segments } from './segments';
import { settings } from './settings';
import { site } from './site';
import { snapshots } from './snapshots';
import { standings } from './standings';
import { stageFilter } from './stageFilter';
import { suggestions } from './suggestions';
import { tagBatch } from './tagBatch';
import { taggable } from './taggable';
import { tagEdits } from './tagEdits';
import { tagging } from './tagging';
import { tagImport } from './tagImport';
import { tagRows } from './tagRows';
import { tags } from './tags';
import { tallies } from './tallies';
import { titles } from './titles';
import { toReview } from './toReview';
import { trend } from './trend';
import { undoBatch } from './undoBatch';
import { vocabulary } from './vocabulary';

export const services = {
  backFillRules,
  bareDrafts,
  candidates,
  changes,
  content,
  copies,
  counts,
  coverage,
  digest,
  digestFacts,
  digestMails,
  effects,
  entryChanges,
  entries,
  entryFinder,
  entryRecords,
  entryTexts,
  events,
  facts,
  fields,
  files,
  frontEnds,
  gapEntries,
  gapWatch,
  hiddenTags,
  journeys,
  learning,
  links,
  namedEntries,
  newLocale,
  nextSteps,
  locks,
  looks,
  marks,
  memory,
  placements,
  planImport,
  plans,
  populated,
  readers,
  recovery,
  rejections,
  releases,
  retagging,
  reviews,
  ruleFields,
  ruleValues,
  rules,
  scope,
  segments,
  settings,
  site,
  snapshots,
  standings,
  stageFilter,
  suggestions,
  tagBatch,
  taggable,
  tagEdits,
  tagging,
  tagImport,
  tagRows,
  tags,
  tallies,
  titles,
  toReview,
  trend,
  undoBatch,
  vocabulary,
};
