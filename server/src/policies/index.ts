import { hasAny } from './hasAny';
import { mayTag } from './mayTag';
import { noQuery } from './noQuery';

export const policies = { hasAny, mayTag, noQuery };
