import { readFileSync } from 'node:fs';
import { SEEDED } from './servers';
import type { Person } from './servers';

export const ARTICLE = 'api::article.article';

interface Answer<T> {
  data: T;
}

/** Strapi's API for administrators: makes what a test needs to find. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly token?: string
  ) {}

  /** As somebody who is signed in already. */
  static as({ url, state }: Person): Api {
    const { origins } = JSON.parse(readFileSync(state, 'utf8')) as ReturnType<typeof stateWith>;
    const stored = origins[0]?.localStorage.find(({ name }) => name === TOKEN);
    return new Api(url, JSON.parse(stored?.value ?? '""') as string);
  }

  /** @returns the token that the panel would get */
  static async signIn({ url, email }: Person, password: string): Promise<string> {
    const api = new Api(url);
    return (await api.send<{ token: string }>('POST', '/admin/login', { email, password })).token;
  }

  /** @returns what the answer has as `data`, or all of it */
  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    const said = JSON.parse(text || '{}') as Answer<T> | T;
    return typeof said === 'object' && said !== null && 'data' in said ? said.data : (said as T);
  }

  /** @returns the documentId of a new article; a draft unless it is to be published */
  async addArticle(title: string, options: { publish?: boolean; data?: object } = {}) {
    const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const { documentId } = await this.send<{ documentId: string }>(
      'POST',
      options.publish ? `${path}/actions/publish` : path,
      { title, slug, ...options.data }
    );
    return documentId;
  }

  /** What an entry's data says to carry stages of those names. */
  async carrying(...names: string[]): Promise<object> {
    const { journeys } = await this.send<{ journeys: { stages: Named[] }[] }>(
      'GET',
      '/journey/vocabulary'
    );
    const stages = journeys.flatMap((journey) => journey.stages);
    const connect = names.map((asked) => {
      const found = stages.find(({ name }) => name === asked);
      if (!found) throw new Error(`No stage ${asked}`);
      return { documentId: found.documentId };
    });
    return { journeyStages: { connect } };
  }

  /** A role with these permissions. @returns its code */
  async addRole(name: string, permissions: Permission[]): Promise<string> {
    const { id, code } = await this.send<{ id: number; code: string }>('POST', '/admin/roles', {
      name,
      description: name,
    });
    await this.send('PUT', `/admin/roles/${id}/permissions`, {
      permissions: permissions.map((permission) => ({
        subject: null,
        properties: {},
        conditions: [],
        ...permission,
      })),
    });
    return code;
  }

  /** @returns the new administrator's token */
  async addAdministrator(person: Person & { role: string; language?: string }): Promise<string> {
    const roles = await this.send<{ id: number; code: string }[]>('GET', '/admin/roles');
    const role = roles.find(({ code }) => code === person.role);
    const names = { firstname: 'Test', lastname: 'Person' };
    const { registrationToken } = await this.send<{ registrationToken: string }>(
      'POST',
      '/admin/users',
      { ...names, email: person.email, roles: [role?.id] }
    );
    const { token } = await this.send<{ token: string }>('POST', '/admin/register', {
      registrationToken,
      userInfo: { ...names, password: 'Secret1234!' },
    });
    const preferedLanguage = person.language;
    if (preferedLanguage) {
      await new Api(this.url, token).send('PUT', '/admin/users/me', { preferedLanguage });
    }
    return token;
  }
}

/** As the super admin of the seeded server. */
export const demoApi = (): Api => Api.as(SEEDED.demo);

interface Permission {
  action: string;
  subject?: string;
  properties?: object;
  conditions?: string[];
}

interface Named {
  name: string;
  documentId: string;
}

/** Where the admin panel keeps its token. */
const TOKEN = 'jwtToken';

/** A browser in which somebody is signed in, as `storageState` takes it. */
export const stateWith = (url: string, token: string) => ({
  cookies: [],
  origins: [
    {
      origin: url,
      localStorage: [
        { name: TOKEN, value: JSON.stringify(token) },
        { name: 'isLoggedIn', value: 'true' },
        // Strapi's tour lies over the page wherever the panel wasn't built for production.
        { name: 'STRAPI_GUIDED_TOUR', value: JSON.stringify({ enabled: false }) },
      ],
    },
  ],
});
