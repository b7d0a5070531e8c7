import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { SYSTEM } from '../domain/change';
import type { Door, Person, PersonKind } from '../domain/change';
import { hasOpenList } from './ownLists';

/**
 * The content API's caller. A route that asks for no authentication knows nobody, who may do nothing:
 * so do Strapi's own controllers take it.
 */
export const authOf = ({ auth }: { readonly auth?: object }): object => auth ?? {};

/** Whether the content API's caller, Strapi's `ctx.state.auth`, holds that action. */
export async function mayDo(strapi: Core.Strapi, auth: object, action: string): Promise<boolean> {
  if (!('strategy' in auth)) return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [action] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) {
      return false;
    }
    throw error;
  }
}

/** Whether the caller may see the ordinary list of a content type. */
export const mayList = async (strapi: Core.Strapi, auth: object, uid: string): Promise<boolean> =>
  hasOpenList(strapi, uid) && mayDo(strapi, auth, `${uid}.find`);

interface Auth {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: Credentials | null;
}

interface Credentials {
  readonly id?: number | string;
  readonly name?: string;
  readonly username?: string | null;
  readonly email?: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

/** What the names of Strapi's strategies say of who calls. */
const KINDS: Readonly<Record<string, PersonKind>> = {
  admin: 'admin',
  'admin-token': 'token',
  'content-api-token': 'token',
};

/** Admin tokens of requests that Strapi itself takes for anonymous, by their context. */
const tokens = new WeakMap<object, Credentials>();

interface TokenService {
  authenticateAdminToken(
    key: string
  ): Promise<{ authenticated: boolean; credentials?: Credentials }>;
}

/**
 * Notes which admin token a request comes with. Strapi's MCP server asks for it within its handler,
 * past the registry of services, and tells the request's context no more than the token's owner.
 */
export function noteTokens(strapi: Core.Strapi): void {
  const service = strapi.service('admin::api-token-admin') as unknown as TokenService;
  const authenticate = service.authenticateAdminToken;
  service.authenticateAdminToken = async (key) => {
    const result = await authenticate(key);
    const context = strapi.requestContext.get();
    if (context && result.authenticated && result.credentials) {
      tokens.set(context, result.credentials);
    }
    return result;
  };
}

/** Who this request comes from, and through which door; code of the app where there is no request. */
export function callerOf(strapi: Core.Strapi): { person: Person; door: Door } {
  const context = strapi.requestContext.get();
  const token = context && tokens.get(context);
  const noted = token && { strategy: { name: 'admin-token' }, credentials: token };
  const auth = (context?.state.auth as Auth | undefined) ?? noted;
  if (!auth) return { person: SYSTEM, door: 'code' };
  const name = auth.strategy?.name ?? '';
  const door = name === 'admin' ? 'panel' : 'api';
  const { credentials } = auth;
  if (!credentials) return { person: { kind: 'public', id: null, name: null }, door };
  return {
    person: {
      kind: KINDS[name] ?? 'user',
      id: credentials.id === undefined ? null : String(credentials.id),
      name: nameOf(credentials),
    },
    door,
  };
}

const nameOf = ({ firstname, lastname, name, username, email }: Credentials): string | null =>
  [firstname, lastname].filter(Boolean).join(' ') || name || username || email || null;
