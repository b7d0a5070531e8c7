import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { JourneyProvider } from '../api/JourneyProvider';
import { useListCount } from '../api/list';
import type { ListQuery } from '../api/list';
import { findAll } from '../api/list';
import { BulkTagDialog } from '../bulkTag/BulkTagDialog';

interface Props {
  model: string;
  documentIds: readonly string[];
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

function Dialog({ model, documentIds, onClose }: Props) {
  const [{ query }] = useQueryParams<ListQuery>();
  const selectRow = useTable('JourneyTagSelected', (table) => table.selectRow);
  const { data: count } = useListCount(model, query);
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
      onTagged={() => selectRow([])}
    />
  );
}
