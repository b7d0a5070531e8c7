import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

// Strapi marks this hook as alpha: this file is all that touches it.

export type TagField = 'journeyStages' | 'journeySegments';

interface Ref {
  documentId: string;
}

/** A change of relations, as the Content Manager saves it. */
interface Change {
  connect: Ref[];
  disconnect: Ref[];
}

/** What a field shows before anything is changed. */
export interface Initial {
  /** documentIds of stages or segments. */
  readonly tags: readonly string[];
  /**
   * Whether the entry carries them. Otherwise they are what it starts with if nothing is said: a
   * change then says all that it is to have, and what of these it isn't.
   */
  readonly saved: boolean;
}

/** What is selected in the form, and how to select something else; saved with the entry. */
export function useTagField(
  field: TagField,
  { tags, saved }: Initial
): [selected: string[], select: (ids: readonly string[]) => void] {
  const change = useForm(
    'JourneyPanel',
    ({ values }) => (values as Partial<Record<TagField, Partial<Change>>>)[field]
  );
  const onChange = useForm('JourneyPanel', (form) => form.onChange);
  const added = (change?.connect ?? []).map(({ documentId }) => documentId);
  const removed = (change?.disconnect ?? []).map(({ documentId }) => documentId);
  const selected = [...new Set([...tags, ...added])].filter((id) => !removed.includes(id));
  const select = (ids: readonly string[]): void =>
    onChange(field, {
      connect: ids.filter((id) => !saved || !tags.includes(id)).map(refTo),
      disconnect: tags.filter((id) => !ids.includes(id)).map(refTo),
    } satisfies Change);
  return [selected, select];
}

/** Whether the server refused what was last saved for what this field says. */
export const useFieldError = (field: TagField): boolean =>
  useForm('JourneyPanel', ({ errors }) => Boolean((errors as Record<string, unknown>)[field]));

/** Where what a visit asks for was selected already. */
const begun = new Set<string>();

/**
 * Selects these in a form where nothing was said of the field yet.
 * @param visit where given, once for all of it: what is saved and then taken away isn't selected again
 */
export function useStart(field: TagField, ids: readonly string[], visit: string | null): void {
  const isUntouched = useForm(
    'JourneyPanel',
    ({ values }) => (values as Partial<Record<TagField, unknown>>)[field] === undefined
  );
  const onChange = useForm('JourneyPanel', (form) => form.onChange);
  const wanted = ids.join();
  useEffect(() => {
    const place = `${visit} ${field}`;
    if (!isUntouched || wanted === '' || begun.has(place)) return;
    if (visit !== null) begun.add(place);
    onChange(field, { connect: wanted.split(',').map(refTo), disconnect: [] } satisfies Change);
  }, [isUntouched, wanted, field, onChange, visit]);
}

const refTo = (documentId: string): Ref => ({ documentId });
