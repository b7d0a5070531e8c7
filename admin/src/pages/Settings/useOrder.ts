import { useNotifyAT } from '@strapi/design-system';
import { useState } from 'react';
import { useNotify } from '../../components/useNotify';
import { useText } from '../../i18n/useText';

interface Item {
  documentId: string;
  name: string;
}

/**
 * Items in the order that was asked for, at once, while the server still stores it; and the move of
 * one, which is told to screen readers too.
 * @param store takes all documentIds in their new order
 */
export function useOrder<One extends Item>(
  items: readonly One[],
  store: (order: string[]) => Promise<unknown>
) {
  const t = useText();
  const notify = useNotify();
  const { notifyStatus } = useNotifyAT();
  const [asked, setAsked] = useState<string[] | null>(null);
  const ordered = asked ? sorted(items, asked) : items;

  const place = async (id: string, position: number) => {
    const others = ordered.map(({ documentId }) => documentId).filter((one) => one !== id);
    const order = [...others.slice(0, position), id, ...others.slice(position)];
    const name = ordered.find(({ documentId }) => documentId === id)?.name ?? '';
    setAsked(order);
    try {
      await store(order);
      notifyStatus(t('list.moved', { name, position: position + 1, all: order.length }));
    } catch (error) {
      notify.failure(error);
    }
    // Unless another move came meanwhile: then its order is still on the way.
    setAsked((latest) => (latest === order ? null : latest));
  };

  return { ordered, place };
}

const sorted = <One extends Item>(items: readonly One[], order: string[]): One[] =>
  [...items].sort((a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId));
