import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { TaggedWith } from '../../../server/src/contracts/vocabulary';
import { message } from '../i18n/message';
import { textNow } from '../i18n/textNow';

// Strapi doesn't export what its hooks pass on: this file is all that knows.

interface Layout {
  /** The server adds `journey` for types with the fields, for whom may see tags. */
  readonly options?: { readonly journey?: TaggedWith };
  readonly settings?: { readonly mainField?: string };
}

interface Label {
  readonly id: string;
  readonly defaultMessage: string;
}

interface Header {
  readonly name: string;
  readonly label: Label;
  readonly attribute: { readonly type: string };
  readonly searchable: boolean;
  readonly sortable: boolean;
  readonly cellFormatter: (
    row: {
      readonly documentId: string;
      readonly locale?: string | null;
      readonly updatedAt?: string;
    },
    header: unknown,
    list: { readonly model: string }
  ) => ReactNode;
}

interface Filter {
  readonly name: string;
  readonly label: Label;
  readonly type: 'relation';
  readonly mainField: { readonly name: string; readonly type: string };
  readonly input: ComponentType<FilterInputProps>;
  readonly operators: readonly { readonly label: Label; readonly value: string }[];
  /** Strapi says in these words what is filtered by. */
  readonly options: readonly FilterOption[];
}

interface FilterOption {
  readonly label: string;
  readonly value: string;
}

export interface FilterInputProps {
  /** Of the form's field. */
  readonly name: string;
  readonly 'aria-label'?: string;
  readonly options?: readonly FilterOption[];
}

const TagsCell = lazy(() => import('./TagsCell'));
const KeyFilter = lazy(() => import('./KeyFilter'));
const UndoTagging = lazy(() => import('./UndoTagging'));

const COLUMN: Header = {
  name: 'journeyTags',
  label: message('plugin.name'),
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale, updatedAt }, _, { model }) => (
    <Suspense fallback={null}>
      <TagsCell
        contentType={model}
        documentId={documentId}
        locale={locale ?? undefined}
        updatedAt={updatedAt}
      />
    </Suspense>
  ),
};

const filter = (name: string, label: Label, options: readonly FilterOption[]): Filter => ({
  name,
  label,
  type: 'relation',
  mainField: { name: 'key', type: 'string' },
  input: (props) => (
    <Suspense fallback={null}>
      <KeyFilter {...props} />
    </Suspense>
  ),
  operators: [{ value: '$eq', label: message('list.filter.is') }],
  options,
});

/** By stage and by segment, each with the reserved key that stands for none. */
const filtersBy = ({ journeys, segments }: TaggedWith): Filter[] => [
  filter('journeyStages', message('list.filter.stage'), journeys.flatMap(optionsOf)),
  filter('journeySegments', message('list.filter.segment'), [
    { value: 'general', label: textNow('list.filter.segment.none') },
    ...segments.map(({ key, name }) => ({ value: key, label: name })),
  ]),
];

/** The stages of a journey, and none of them; named with the journey where there are several. */
function optionsOf(
  { key: journey, name, stages }: TaggedWith['journeys'][number],
  _: number,
  { length }: TaggedWith['journeys']
): FilterOption[] {
  const all = [{ key: 'none', name: textNow('list.filter.stage.none') }, ...stages];
  if (length === 1) return all.map((stage) => ({ value: stage.key, label: stage.name }));
  return all.map((stage) => ({
    value: `${journey}.${stage.key}`,
    label: textNow('rules.stageOf', { stage: stage.name, journey: name }),
  }));
}

interface List {
  readonly displayedHeaders: readonly { readonly name: string }[];
  readonly layout: Layout;
}

/** Adds the column "Journey" to the list of a content type with the fields, beside the entry's name. */
export function addColumn<Arguments extends List>(list: Arguments): Arguments {
  const { displayedHeaders, layout } = list;
  if (!layout.options?.journey) return list;
  const main = displayedHeaders.findIndex(({ name }) => name === layout.settings?.mainField);
  const place = main < 0 ? displayedHeaders.length : main + 1;
  const headers = [...displayedHeaders.slice(0, place), COLUMN, ...displayedHeaders.slice(place)];
  return { ...list, displayedHeaders: headers };
}

/** Adds filters by stage and segment to that list, and for what has none. */
export function addFilters<Arguments extends { displayedFilters: unknown[]; layout: Layout }>(
  list: Arguments
): Arguments {
  const tags = list.layout.options?.journey;
  if (!tags) return list;
  return { ...list, displayedFilters: [...list.displayedFilters, ...filtersBy(tags)] };
}

/** Over that list: undoing what was tagged last. */
export const UNDO = {
  name: 'journey-undo-tagging',
  Component: () => (
    <Suspense fallback={null}>
      <UndoTagging />
    </Suspense>
  ),
};
