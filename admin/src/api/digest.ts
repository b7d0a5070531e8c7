import type {
  Digest,
  DigestInput,
  DigestMail,
  DigestSent,
} from '../../../server/src/contracts/digest';
import { client } from './client';
import { useChange } from './useChange';
import { useResource } from './useResource';

export const useDigest = () => useResource<Digest>('/digest');

/** The weekly mail as the user would get it now. */
export const useDigestPreview = () => useResource<DigestMail>('/digest/preview', { staleTime: 0 });

export const useSaveDigest = () =>
  useChange<DigestInput, Digest>((input) => client.put('/digest', input));

export const useTestDigest = () =>
  useChange<void, DigestSent>(() => client.post('/digest/test', {}));
