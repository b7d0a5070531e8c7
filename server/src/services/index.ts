import { bareDrafts } from './bareDrafts';
import { candidates } from './candidates';
import { changes } from './changes';
import { content } from './content';
import { copies } from './copies';
import { counts } from './counts';
import { coverage } from './coverage';
import { effects } from './effects';
import { entries } from './entries';
import { facts } from './facts';
import { fields } from './fields';
import { frontEnds } from './frontEnds';
import { journeys } from './journeys';
import { hiddenTags } from './hiddenTags';
import { links } from './links';
import { newLocale } from './newLocale';
import { locks } from './locks';
import { marks } from './marks';
import { memory } from './memory';
import { nextSteps } from './nextSteps';
import { placements } from './placements';
import { populated } from './populated';
import { recovery } from './recovery';
import { releases } from './releases';
import { retagging } from './retagging';
import { rules } from './rules';
import { scope } from './scope';
import { segments } from './segments';
import { settings } from './settings';
import { site } from './site';
import { standings } from './standings';
import { stageFilter } from './stageFilter';
import { tagBatch } from './tagBatch';
import { tagEdits } from './tagEdits';
import { tagging } from './tagging';
import { tags } from './tags';
import { tallies } from './tallies';
import { titles } from './titles';
import { undoBatch } from './undoBatch';
import { vocabulary } from './vocabulary';

export const services = {
  bareDrafts,
  candidates,
  changes,
  content,
  copies,
  counts,
  coverage,
  effects,
  entries,
  facts,
  fields,
  frontEnds,
  hiddenTags,
  journeys,
  links,
  newLocale,
  nextSteps,
  locks,
  marks,
  memory,
  placements,
  populated,
  recovery,
  releases,
  retagging,
  rules,
  scope,
  segments,
  settings,
  site,
  standings,
  stageFilter,
  tagBatch,
  tagEdits,
  tagging,
  tags,
  tallies,
  titles,
  undoBatch,
  vocabulary,
};
