import { useNotifyAT } from '@strapi/design-system';
import { useNotify } from '../../components/useNotify';
import { useText } from '../../i18n/useText';

interface Item {
  documentId: string;
  name: string;
}

/** The change that stores an order, as far as this hook looks into it. */
interface Reorder {
  isPending: boolean;
  variables: string[] | undefined;
  mutateAsync: (order: string[]) => Promise<unknown>;
}

/** Items as they are ordered, the new order at once, and the move of one, told to screen readers too. */
export function useOrder<One extends Item>(items: readonly One[], reorder: Reorder) {
  const t = useText();
  const notify = useNotify();
  const { notifyStatus } = useNotifyAT();
  const ordered = reorder.isPending ? sorted(items, reorder.variables ?? []) : items;

  const move = async (item: One, by: 1 | -1) => {
    const order = ordered.map(({ documentId }) => documentId);
    const from = order.indexOf(item.documentId);
    order.splice(from, 1);
    order.splice(from + by, 0, item.documentId);
    try {
      const done = reorder.mutateAsync(order);
      notifyStatus(
        t('list.moved', { name: item.name, position: from + by + 1, all: order.length })
      );
      await done;
    } catch (error) {
      notify.failure(error);
    }
  };

  return { ordered, move };
}

const sorted = <One extends Item>(items: readonly One[], order: string[]): One[] =>
  [...items].sort((a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId));
