import { hasAny } from './hasAny';
import { mayTag } from './mayTag';

export const policies = { hasAny, mayTag };
