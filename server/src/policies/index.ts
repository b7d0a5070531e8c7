import { choosesKnown } from './choosesKnown';
import { hasAny } from './hasAny';
import { mayTag } from './mayTag';
import { noQuery } from './noQuery';

export const policies = { choosesKnown, hasAny, mayTag, noQuery };
