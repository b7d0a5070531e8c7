import type { ToReviewFilters } from '../../api/toReview';
import { useAddressFilters } from '../../components/useAddressFilters';

const FILTERS = ['journey', 'stage', 'segment', 'contentType', 'locale', 'within'] as const;

interface FiltersInAddress {
  readonly filters: ToReviewFilters;
  set(name: keyof ToReviewFilters, value: string | null): void;
  clear(): void;
}

/** What is looked for, as the address keeps it. */
export function useToReviewFilters(): FiltersInAddress {
  const { filters, change } = useAddressFilters(FILTERS);
  return {
    filters,
    // A stage is one of its journey.
    set: (name, value) => change({ [name]: value, ...(name === 'journey' && { stage: null }) }),
    clear: () => change(Object.fromEntries(FILTERS.map((name) => [name, null]))),
  };
}
