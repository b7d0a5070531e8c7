import type { ToTagFilters } from '../../api/toTag';
import { useAddressFilters } from '../../components/useAddressFilters';

const FILTERS = ['journey', 'contentType', 'locale', 'segment'] as const;

interface FiltersInAddress {
  readonly filters: ToTagFilters;
  set(name: keyof ToTagFilters, value: string | null): void;
  /** Of what is narrowed down; the journey stays, as something else is to tag in another. */
  clear(): void;
}

/** What is looked for, as the address keeps it. */
export function useToTagFilters(): FiltersInAddress {
  const { filters, change } = useAddressFilters(FILTERS);
  return {
    filters,
    set: (name, value) => change({ [name]: value }),
    clear: () => change({ contentType: null, locale: null, segment: null }),
  };
}

/** Whether they leave anything out. */
export const isNarrowed = ({ journey: _, ...filters }: ToTagFilters): boolean =>
  Object.keys(filters).length > 0;
