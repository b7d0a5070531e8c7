import type { Gap } from './gap';

/** A gap as events tell of it: without what differs from one entry to the next. */
export type ToldGap = Omit<Gap, 'published' | 'draft' | 'stale' | 'general' | 'message' | 'why'>;

/** All gaps that are open, by the key of their journey. */
export type OpenGaps<Told extends ToldGap = ToldGap> = Readonly<Record<string, readonly Told[]>>;

export interface JourneyGap<Told extends ToldGap = ToldGap> {
  readonly journey: string;
  readonly gap: Told;
}

export interface GapNews<Told extends ToldGap = ToldGap> {
  readonly opened: readonly JourneyGap<Told>[];
  readonly closed: readonly JourneyGap<Told>[];
}

export const toldGap = ({
  published: _published,
  draft: _draft,
  stale: _stale,
  general: _general,
  message: _message,
  why: _why,
  ...told
}: Gap): ToldGap => told;

/** What opened and what closed between two looks. A gap that is of another kind now is another gap. */
export function gapNews<Told extends ToldGap>(
  before: OpenGaps<Told>,
  after: OpenGaps<Told>
): GapNews<Told> {
  const [was, is] = [byIdentity(before), byIdentity(after)];
  return { opened: onlyIn(is, was), closed: onlyIn(was, is) };
}

type ByIdentity<Told extends ToldGap> = ReadonlyMap<string, JourneyGap<Told>>;

const onlyIn = <Told extends ToldGap>(
  here: ByIdentity<Told>,
  there: ByIdentity<Told>
): JourneyGap<Told>[] => [...here].filter(([id]) => !there.has(id)).map(([, one]) => one);

/** Names may change, keys stay. */
const byIdentity = <Told extends ToldGap>(gaps: OpenGaps<Told>): ByIdentity<Told> =>
  new Map(
    Object.entries<readonly Told[]>(gaps).flatMap(([journey, all]) =>
      all.map((gap): [string, JourneyGap<Told>] => [identity(journey, gap), { journey, gap }])
    )
  );

const identity = (journey: string, { kind, stage, segment, contentType, locale }: ToldGap) =>
  JSON.stringify([journey, kind, stage?.key, segment?.key, contentType, locale]);
