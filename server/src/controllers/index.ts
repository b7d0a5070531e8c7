import { content, coverage, gaps, journey, segment, stage } from './contentApi';
import { journeys } from './journeys';
import { report } from './report';
import { segments } from './segments';
import { site } from './site';
import { tagging } from './tagging';
import { tags } from './tags';

export const controllers = {
  // Of the admin panel.
  journeys,
  report,
  segments,
  site,
  tags,
  // Of the content API, named as roles and tokens show them.
  content,
  coverage,
  gaps,
  journey,
  segment,
  stage,
  tagging,
};
