import type { GapKind } from './gapKinds';
import type { Named, Target } from './journey';

/** A cell, or a content type, that falls short. */
export interface Gap {
  readonly kind: GapKind;
  readonly stage: Named | null;
  readonly segment: Named | null;
  /** Uid, of `untagged` alone. */
  readonly contentType: string | null;
  readonly contentTypeName: string | null;
  /** Set where locales were asked for. */
  readonly locale: string | null;
  readonly localeName: string | null;
  readonly published: number;
  readonly draft: number;
  readonly stale: number;
  /** Published general content of the stage. */
  readonly general: number;
  readonly target: Target | null;
  /** Whether the stages on both sides are covered: a hole in an otherwise open road. */
  readonly between: boolean;
  /** Whether the road ends here: the stage before has content, this one and all that follow have none. */
  readonly deadEnd: boolean;
  /** One sentence in English, without a full stop. */
  readonly message: string;
  /** By which rule and numbers, in English. */
  readonly why: string;
}
