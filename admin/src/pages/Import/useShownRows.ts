import { useMemo } from 'react';
import type { ImportedTags } from '../../../../server/src/contracts/imports';
import type { ImportedPlan } from '../../../../server/src/contracts/planImports';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { Brought, Looked } from '../../api/imports';
import { useText } from '../../i18n/useText';
import type { Translate } from '../../i18n/useText';
import type { ShownRow } from './ShownRow';
import { PLAN_FIELDS } from '../../../../server/src/domain/plan';

/** The rows of an answer in words. */
export function useShownRows(
  looked: Looked | Brought | undefined,
  vocabulary: Vocabulary
): ShownRow[] {
  const t = useText();
  return useMemo(() => {
    if (!looked) return [];
    if (looked.kind === 'plan') return looked.told.rows.map(planRow(vocabulary, t));
    return looked.told.rows.map(tagsRow(looked.told.journey, vocabulary, t));
  }, [looked, vocabulary, t]);
}

type Named = readonly { readonly key: string; readonly name: string }[];

const nameIn = (all: Named, key: string): string => all.find((one) => one.key === key)?.name ?? key;

const stagesOf = ({ journeys }: Vocabulary, journey: string): Named =>
  journeys.find(({ key }) => key === journey)?.stages ?? [];

function tagsRow(journey: string, vocabulary: Vocabulary, t: Translate) {
  const names = { stages: stagesOf(vocabulary, journey), segments: vocabulary.segments };
  return (one: ImportedTags, index: number): ShownRow => ({
    id: String(index),
    where: String(one.row),
    title: one.entry && (one.entry.title ?? t('entries.unreadable')),
    detail: [one.entry?.contentTypeName, one.entry?.locale].filter(Boolean).join(' · '),
    changes: (['stages', 'segments'] as const).flatMap((field) => {
      const change = one[field];
      const said = (keys: readonly string[]): string =>
        keys.map((key) => nameIn(names[field], key)).join(', ') || t('import.nothing');
      if (!change) return [];
      const [before, after] = [said(change.before), said(change.after)];
      return [{ field: t(`panel.${field}`), before, after }];
    }),
    status: one.status,
    problem: one.problem,
  });
}

function planRow(vocabulary: Vocabulary, t: Translate) {
  const segments = [...vocabulary.segments, { key: 'general', name: t('segment.general') }];
  return (one: ImportedPlan, index: number): ShownRow => {
    const { place, before, after } = one;
    const said = (value: string | number | null | readonly string[] | undefined): string =>
      (Array.isArray(value) ? value.join(' · ') : String(value ?? '')) || t('import.nothing');
    return {
      id: String(index),
      where: `${one.column ?? ''}${one.row}`,
      title:
        place &&
        `${nameIn(stagesOf(vocabulary, place.journey), place.stage)} × ${nameIn(segments, place.segment)}`,
      detail: [place?.contentType, place?.locale].filter(Boolean).join(' · '),
      changes: PLAN_FIELDS.flatMap((field) => {
        const [from, to] = [said(before?.[field]), said(after?.[field])];
        return from === to ? [] : [{ field: t(`plan.${field}`), before: from, after: to }];
      }),
      status: one.status,
      problem: one.problem,
    };
  };
}
