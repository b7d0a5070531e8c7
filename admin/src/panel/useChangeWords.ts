import { useIntl } from 'react-intl';
import type { TagChange } from '../../../server/src/contracts/changes';
import { useText } from '../i18n/useText';

interface ChangeWords {
  who(change: Pick<TagChange, 'person'>): string;
  when(change: TagChange): string;
  /** Nothing where it was the ordinary way: this panel. */
  how(change: TagChange): string | null;
}

/** A change of tags in words. */
export function useChangeWords(): ChangeWords {
  const t = useText();
  const { formatDate } = useIntl();
  return {
    who({ person: { kind, name } }) {
      if (kind === 'system') return t('history.person.system');
      if (kind === 'public') return t('history.person.public');
      if (kind === 'token') return t('history.person.token', { name: name ?? '' });
      return name ?? t('history.person.nameless');
    },
    when: ({ at }) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    how: ({ door }) => (door === 'panel' || door === 'code' ? null : t(`history.door.${door}`)),
  };
}
