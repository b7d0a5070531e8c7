import type { TaggedVersion } from './entryChange';
import { NOTHING } from './tally';
import type { Tally } from './tally';

/** What reports count of one document: in the cells of the whole site, and of each locale. */
export function tallyDocument(contentType: string, versions: readonly TaggedVersion[]): Tally[] {
  const locales = new Set(versions.map(({ locale }) => locale));
  return [
    ...tallyCells(versions, { scope: 'document', contentType, locale: null }),
    ...[...locales].flatMap((locale) =>
      tallyCells(
        versions.filter((version) => version.locale === locale),
        { scope: 'locale', contentType, locale }
      )
    ),
  ];
}

/** Published versions count; where there are none, drafts do. Each cell once. */
function tallyCells(
  versions: readonly TaggedVersion[],
  place: Pick<Tally, 'scope' | 'contentType' | 'locale'>
): Tally[] {
  const live = versions.filter(({ published }) => published);
  const counting = live.length > 0 ? live : versions;
  const cells = new Map<string, Pick<Tally, 'stage' | 'segment'>>();
  for (const { stages, segments } of counting) {
    for (const stage of stages) {
      for (const segment of segments.length > 0 ? segments : [null]) {
        cells.set(`${stage} ${segment ?? ''}`, { stage, segment });
      }
    }
  }
  const counts = live.length > 0 ? { published: 1 } : { draft: 1 };
  return [...cells.values()].map((cell) => ({
    ...NOTHING,
    part: 'cell',
    ...place,
    ...cell,
    ...counts,
  }));
}

/** The same with one number for each cell, without those that stay as they are. */
export function addUp(tallies: readonly Tally[]): Tally[] {
  const cells = new Map<string, Tally>();
  for (const tally of tallies) {
    const { scope, contentType, stage, segment, locale, published, draft } = tally;
    const key = JSON.stringify([scope, contentType, stage, segment, locale]);
    const sum = cells.get(key) ?? { ...tally, published: 0, draft: 0 };
    cells.set(key, {
      ...sum,
      published: sum.published + published,
      draft: sum.draft + draft,
    });
  }
  return [...cells.values()].filter(({ published, draft }) => published !== 0 || draft !== 0);
}

/** Takes away what `tallies` count. */
export const takeAway = (tallies: readonly Tally[]): Tally[] =>
  tallies.map((tally) => ({ ...tally, published: -tally.published, draft: -tally.draft }));
