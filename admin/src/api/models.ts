import type { BuiltInModel } from '../../../server/src/domain/models/BuiltInModel';
import { useResource } from './useResource';

/** The built-in models; they only change with the plugin's version. */
export const useModels = () => useResource<BuiltInModel[]>('/models', { staleTime: Infinity });
