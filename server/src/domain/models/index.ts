import type { BuiltInModel } from './BuiltInModel';
import { experience4 } from './experience4';
import { inbound5 } from './inbound5';
import { intent7 } from './intent7';
import { loyalty5 } from './loyalty5';
import { purchase5 } from './purchase5';

/** The most used model first; the order in which a user is offered them. */
export const builtInModels: readonly BuiltInModel[] = [
  purchase5,
  inbound5,
  loyalty5,
  intent7,
  experience4,
];

/** Takes any string, as the key comes from a request. */
export function findModel(key: string): BuiltInModel | undefined {
  return builtInModels.find((model) => model.key === key);
}

/** Whether a text is a model's own summary, in any of its languages. */
export const isModelSummary = (text: string): boolean =>
  builtInModels.some(({ summary }) => Object.values(summary).includes(text));
