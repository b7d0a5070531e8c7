import { changes } from './changes';
import { content } from './content';
import { copies } from './copies';
import { counts } from './counts';
import { coverage } from './coverage';
import { entries } from './entries';
import { facts } from './facts';
import { fields } from './fields';
import { journeys } from './journeys';
import { hiddenTags } from './hiddenTags';
import { links } from './links';
import { newLocale } from './newLocale';
import { locks } from './locks';
import { marks } from './marks';
import { memory } from './memory';
import { placements } from './placements';
import { populated } from './populated';
import { recovery } from './recovery';
import { retagging } from './retagging';
import { scope } from './scope';
import { segments } from './segments';
import { settings } from './settings';
import { site } from './site';
import { stageFilter } from './stageFilter';
import { tagBatch } from './tagBatch';
import { tagging } from './tagging';
import { tags } from './tags';
import { tallies } from './tallies';
import { vocabulary } from './vocabulary';

export const services = {
  changes,
  content,
  copies,
  counts,
  coverage,
  entries,
  facts,
  fields,
  hiddenTags,
  journeys,
  links,
  newLocale,
  locks,
  marks,
  memory,
  placements,
  populated,
  recovery,
  retagging,
  scope,
  segments,
  settings,
  site,
  stageFilter,
  tagBatch,
  tagging,
  tags,
  tallies,
  vocabulary,
};
