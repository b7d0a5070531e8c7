import { change } from './change';
import { journey } from './journey';
import { plan } from './plan';
import { rejection } from './rejection';
import { review } from './review';
import { rule } from './rule';
import { segment } from './segment';
import { snapshot } from './snapshot';
import { stage } from './stage';

export const contentTypes = {
  journey: { schema: journey },
  stage: { schema: stage },
  segment: { schema: segment },
  plan: { schema: plan },
  change: { schema: change },
  review: { schema: review },
  snapshot: { schema: snapshot },
  rule: { schema: rule },
  rejection: { schema: rejection },
};
