import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { message } from '../i18n/message';

// Strapi doesn't export what its hooks pass on: this file is all that knows.

interface Layout {
  /** The server adds `journey` for types with the fields, for whom may see tags. */
  readonly options?: { readonly journey?: boolean };
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
}

export interface FilterInputProps {
  /** Of the form's field. */
  readonly name: string;
  readonly 'aria-label'?: string;
}

const TagsCell = lazy(() => import('./TagsCell'));
const StageFilter = lazy(() => import('./StageFilter'));
const SegmentFilter = lazy(() => import('./SegmentFilter'));

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

const filter = (
  name: string,
  label: Label,
  none: Label,
  Input: ComponentType<FilterInputProps>
): Filter => ({
  name,
  label,
  type: 'relation',
  mainField: { name: 'key', type: 'string' },
  input: (props) => (
    <Suspense fallback={null}>
      <Input {...props} />
    </Suspense>
  ),
  operators: [
    { value: '$eq', label: message('list.filter.is') },
    { value: '$null', label: none },
  ],
});

const FILTERS = [
  filter(
    'journeyStages',
    message('list.filter.stage'),
    message('list.filter.stage.none'),
    StageFilter
  ),
  filter(
    'journeySegments',
    message('list.filter.segment'),
    message('list.filter.segment.none'),
    SegmentFilter
  ),
];

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
export const addFilters = <Arguments extends { displayedFilters: unknown[]; layout: Layout }>(
  list: Arguments
): Arguments =>
  list.layout.options?.journey
    ? { ...list, displayedFilters: [...list.displayedFilters, ...FILTERS] }
    : list;
