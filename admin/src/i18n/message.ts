import { PLUGIN_ID } from '../pluginId';
import en from '../translations/en.json';

/** Key of a text; one that isn't in en.json doesn't compile. */
export type TextKey = keyof typeof en;

export const messageId = (key: string): string => `${PLUGIN_ID}.${key}`;

/** What react-intl needs to say a text, with the English as the fallback. */
export const message = (key: TextKey): { id: string; defaultMessage: string } => ({
  id: messageId(key),
  defaultMessage: en[key],
});
