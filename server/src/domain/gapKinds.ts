import { CELL_CHECKS } from './checks';
import type { CellGapKind } from './checks';
import type { Gap } from './gap';
import { inSentence } from './gapValues';

export type GapKind = CellGapKind | 'untagged';

/** All kinds, the worst first. */
export const GAP_KINDS = [...(Object.keys(CELL_CHECKS) as CellGapKind[]), 'untagged'] as const;

/** What a message is made of. */
type ToSay = Omit<Gap, 'message' | 'why'>;

interface GapText {
  readonly title: string;
  /** Page under `docs/gaps/`. */
  readonly docs: string;
  /** One sentence without a full stop, in English. */
  readonly message: (gap: ToSay) => string;
}

const amount = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const stage = (gap: ToSay): string => inSentence(gap.stage?.name ?? '');
const Stage = (gap: ToSay): string => gap.stage?.name ?? '';

/** ` for segment SMB in Danish`, as far as the gap has a segment and a locale. */
const where = (gap: ToSay): string =>
  `${gap.segment ? ` for segment ${gap.segment.name}` : ''}${gap.locale ? ` in ${gap.localeName ?? gap.locale}` : ''}`;

/** What every kind is called, says and links to. A kind without an entry doesn't compile. */
export const GAP_TEXTS: Record<GapKind, GapText> = {
  missing: {
    title: 'Missing',
    docs: 'missing.md',
    message: (gap) => `No ${stage(gap)} content${where(gap)}`,
  },
  'draft-only': {
    title: 'Drafts only',
    docs: 'draft-only.md',
    message: (gap) =>
      `${Stage(gap)} content${where(gap)} waits in ${amount(gap.draft, 'draft', 'drafts')}, nothing is published`,
  },
  'below-target': {
    title: 'Below target',
    docs: 'below-target.md',
    message: (gap) =>
      `Only ${gap.published} of ${gap.target?.min ?? 1} wanted ${stage(gap)} pieces${where(gap)}`,
  },
  stale: {
    title: 'Stale',
    docs: 'stale.md',
    message: (gap) =>
      `All ${stage(gap)} content${where(gap)} is stale (${amount(gap.stale, 'piece', 'pieces')})`,
  },
  'general-only': {
    title: 'General only',
    docs: 'general-only.md',
    message: (gap) =>
      `Only general ${stage(gap)} content${where(gap)} (${amount(gap.general, 'piece', 'pieces')})`,
  },
  'above-target': {
    title: 'Above target',
    docs: 'above-target.md',
    message: (gap) =>
      `${amount(gap.published, `${stage(gap)} piece`, `${stage(gap)} pieces`)}${where(gap)}, at most ${gap.target?.max ?? 0} wanted`,
  },
  untagged: {
    title: 'Untagged',
    docs: 'untagged.md',
    message: (gap) =>
      `${amount(gap.published + gap.draft, 'entry', 'entries')} of ${gap.contentTypeName ?? gap.contentType} ${
        gap.published + gap.draft === 1 ? 'has' : 'have'
      } no stage`,
  },
};
