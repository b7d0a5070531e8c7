import type { RuleInput, RulesAnswer } from '../../../server/src/contracts/rules';
import { client } from './client';
import { useChange } from './useChange';
import { useResource } from './useResource';

/** The rules in their order, and what their conditions can be about. */
export const useRules = () => useResource<RulesAnswer>('/rules');

export const useAddRule = () =>
  useChange<RuleInput, unknown>((rule) => client.post('/rules', rule));

export const useUpdateRule = (documentId: string) =>
  useChange<RuleInput, unknown>((rule) => client.put(`/rules/${documentId}`, rule));

export const useRemoveRule = (documentId: string) =>
  useChange<void, unknown>(() => client.delete(`/rules/${documentId}`));

/** Takes all documentIds of the rules, in their new order. */
export const useReorderRules = () =>
  useChange<string[], unknown>((order) => client.put('/rule-order', { order }), 'rule-order');
