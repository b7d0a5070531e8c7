import type { Settings, SettingsInput } from '../../../server/src/contracts/vocabulary';
import { client } from './client';
import { useChange } from './useChange';
import { useResource } from './useResource';

export const useSettings = () => useResource<Settings>('/settings');

export const useSaveSettings = () =>
  useChange<SettingsInput, Settings>((input) => client.put('/settings', input));
