import type { Core } from '@strapi/strapi';
import { forbidden, refusal } from '../contracts/refused';
import { because } from '../domain/refusals';
import { namedInQuery } from '../middlewares/namedInQuery';
import type { Choice, Model } from '../middlewares/namedInQuery';
import { CONFIGURE, READ, TAG } from '../permissions';
import { hasAny } from './hasAny';
import type { AdminContext } from './hasAny';

type Ability = AdminContext['state']['userAbility'];

/** What GET /journey/vocabulary asks for. */
const ACTIONS = [READ, TAG, CONFIGURE];
const NEEDS = `one of the permissions ${ACTIONS.join(', ')}`;

export const seesVocabulary = (userAbility: Ability): boolean =>
  hasAny({ state: { userAbility } }, { actions: ACTIONS });

/** Refuses a query for what only those who see the vocabulary may ask for. */
export async function refuseHidden(strapi: Core.Strapi, uid: string, query: Choice): Promise<void> {
  if (uid.startsWith('plugin::journey.')) {
    throw forbidden(because('mayNotSee', { type: uid, needed: NEEDS }));
  }
  const [first] = await namedInQuery(strapi, query, strapi.getModel(uid as never) as Model);
  if (first) throw refusal(first.name, because('hiddenFilter', { needed: NEEDS }));
}

interface SortingContext extends AdminContext {
  readonly params: { readonly model: string };
  readonly request: { readonly body?: { readonly sort?: unknown } };
}

/** Refuses to sort by tags for an administrator who may not see them. */
export async function choosesKnown(
  { params, request, state }: SortingContext,
  _: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> {
  if (!seesVocabulary(state.userAbility)) {
    await refuseHidden(strapi, params.model, { sort: request.body?.sort });
  }
  return true;
}
