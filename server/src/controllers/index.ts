import { content, coverage, gaps, journey, segment, stage } from './contentApi';
import { digest } from './digest';
import { files } from './files';
import { imports } from './imports';
import { journeys } from './journeys';
import { plans } from './plans';
import { report } from './report';
import { reviews } from './reviews';
import { rules } from './rules';
import { segments } from './segments';
import { site } from './site';
import { suggestions } from './suggestions';
import { tagging } from './tagging';
import { tags } from './tags';

export const controllers = {
  // Of the admin panel.
  digest,
  files,
  imports,
  journeys,
  plans,
  report,
  reviews,
  rules,
  segments,
  site,
  suggestions,
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
