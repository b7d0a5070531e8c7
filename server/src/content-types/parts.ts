import { KEY_MAX_LENGTH, KEY_PATTERN } from '../domain/key';

/** Kept out of the Content Manager and the builder: Settings → Journey is the place to edit them. */
export const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

export const keyAttribute = {
  type: 'string',
  required: true,
  regex: KEY_PATTERN.source,
  maxLength: KEY_MAX_LENGTH,
};
