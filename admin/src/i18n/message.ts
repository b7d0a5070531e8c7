import { PLUGIN_ID } from '../pluginId';
import type english from '../translations/en.json';

/** Key of a text; one that isn't in en.json doesn't compile. */
export type TextKey = keyof typeof english;

export const messageId = (key: string): string => `${PLUGIN_ID}.${key}`;

/** What react-intl needs to say a text; its words come with the panel's language. */
export const message = (key: TextKey): { id: string; defaultMessage: string } => ({
  id: messageId(key),
  defaultMessage: key,
});
