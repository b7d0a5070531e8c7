import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { JourneyProvider } from '../api/JourneyProvider';
import { useListCount } from '../api/list';
import type { ListQuery } from '../api/list';
import { findAll } from '../api/list';
import { BulkTagDialog } from '../bulkTag/BulkTagDialog';
import { focusList } from './focusList';

interface Props {
  model: string;
  documentIds: readonly string[];
  /** The button that the dialog was opened with. */
  opener: () => HTMLElement | null;
  onClose: () => void;
}

/** Tags what is selected in the Content Manager's list, or all that its filter finds. */
export default function TagSelected(props: Props) {
  return (
    <JourneyProvider>
      <Dialog {...props} />
    </JourneyProvider>
  );
}

function Dialog({ model, documentIds, opener, onClose }: Props) {
  const [{ query }] = useQueryParams<ListQuery>();
  const selectRow = useTable('JourneyTagSelected', (table) => table.selectRow);
  const { data: count } = useListCount(model, query);
  const isTagged = useRef(false);
  useEffect(
    // What is tagged isn't selected any more, and the button goes with the selection.
    () => () => focusList(() => (isTagged.current ? null : opener())),
    [opener]
  );
  const locale = query.plugins?.i18n?.locale;
  const addressOf = (documentId: string) => ({
    contentType: model,
    documentId,
    ...(locale !== undefined && { locale }),
  });
  const hasMore = count !== undefined && count > documentIds.length;
  return (
    <BulkTagDialog
      selection={{
        selected: documentIds.map(addressOf),
        ...(hasMore && {
          all: { count, find: async () => (await findAll(model, query)).map(addressOf) },
        }),
      }}
      onClose={onClose}
      // As after Strapi's own actions: some may not be in the list any more.
      onTagged={() => {
        isTagged.current = true;
        selectRow([]);
      }}
    />
  );
}
