import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { message } from './message';
import type { TextKey } from './message';

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** `t('stages.add')`: our texts in the language of the admin panel. */
export function useText(): Translate {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage(message(key), values), [formatMessage]);
}
