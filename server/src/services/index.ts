import { changes } from './changes';
import { copies } from './copies';
import { coverage } from './coverage';
import { entries } from './entries';
import { fields } from './fields';
import { journeys } from './journeys';
import { links } from './links';
import { newLocale } from './newLocale';
import { locks } from './locks';
import { placements } from './placements';
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
import { vocabulary } from './vocabulary';

export const services = {
  changes,
  copies,
  coverage,
  entries,
  fields,
  journeys,
  links,
  newLocale,
  locks,
  placements,
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
  vocabulary,
};
