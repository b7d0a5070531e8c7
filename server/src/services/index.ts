import { coverage } from './coverage';
import { entries } from './entries';
import { fields } from './fields';
import { journeys } from './journeys';
import { links } from './links';
import { scope } from './scope';
import { segments } from './segments';
import { settings } from './settings';
import { site } from './site';
import { stageFilter } from './stageFilter';
import { tags } from './tags';
import { vocabulary } from './vocabulary';

export const services = {
  coverage,
  entries,
  fields,
  journeys,
  links,
  scope,
  segments,
  settings,
  site,
  stageFilter,
  tags,
  vocabulary,
};
