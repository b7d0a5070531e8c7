import { useForm } from '@strapi/strapi/admin';

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

/**
 * What is selected in the form, and how to select something else; saved with the entry.
 * @param saved documentIds that the entry carries
 */
export function useTagField(
  field: TagField,
  saved: readonly string[]
): [selected: string[], select: (ids: readonly string[]) => void] {
  const change = useForm(
    'JourneyPanel',
    ({ values }) => (values as Partial<Record<TagField, Partial<Change>>>)[field]
  );
  const onChange = useForm('JourneyPanel', (form) => form.onChange);
  const added = (change?.connect ?? []).map(({ documentId }) => documentId);
  const removed = (change?.disconnect ?? []).map(({ documentId }) => documentId);
  const selected = [...new Set([...saved, ...added])].filter((id) => !removed.includes(id));
  const select = (ids: readonly string[]): void =>
    onChange(field, {
      connect: ids.filter((id) => !saved.includes(id)).map((documentId) => ({ documentId })),
      disconnect: saved.filter((id) => !ids.includes(id)).map((documentId) => ({ documentId })),
    } satisfies Change);
  return [selected, select];
}
