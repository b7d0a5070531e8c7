import request from 'supertest';
import type { Test } from 'supertest';
import { addBuiltIn } from '../admins';
import { makeSite } from '../accessTable';
import type { Site } from '../accessTable';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { digest, ownDigest } from '../digest';
import { addLocales } from '../helpers';
import type { PluginRoute } from '../routes';

export interface Answer {
  readonly status: number;
  readonly message: string;
  readonly text: string;
}

/** Asks as those who may everything, and sees to it that what is refused leaves nothing behind. */
export class Asker {
  private own = '';
  private all = '';
  private isRestored = false;
  cases = 0;

  private constructor(
    readonly app: TestApp,
    private readonly token: string,
    public site: Site
  ) {}

  static async start(): Promise<Asker> {
    // Strapi logs every body that its parser refuses; TEST_LOG_LEVEL=error shows the stack of a 500.
    process.env.TEST_LOG_LEVEL ??= 'fatal';
    const app = await startApp();
    await addLocales(app);
    const token = await addBuiltIn(app, 'strapi-super-admin', 'super');
    return new Asker(app, token, await makeSite(app));
  }

  /** Makes journeys, stages, segments and an article as they were at first, where they aren't. */
  async restore(): Promise<void> {
    if (this.isRestored) return;
    this.site = await makeSite(this.app);
    this.own = await ownDigest(this.app);
    this.all = await digest(this.app);
    this.isRestored = true;
  }

  /** An answer is 2xx, or a 4xx with a message of decent length that changed nothing; else it throws. */
  async ask(
    route: Pick<PluginRoute, 'method'>,
    path: string,
    prepare: (sent: Test) => Test = (sent) => sent
  ): Promise<Answer> {
    this.cases += 1;
    const isRead = route.method === 'get';
    this.isRestored &&= isRead;
    const sent = request(this.app.http)[route.method](path);
    if (!path.startsWith('/api/')) void sent.set('Authorization', `Bearer ${this.token}`);
    const { status, text } = await prepare(sent);
    const message = messageIn(text);
    if (status >= 500 || status < 200 || (status >= 300 && status < 400)) {
      throw new Error(`${status} ${text.slice(0, 300)}`);
    }
    // Of an app's own lists, Strapi itself repeats unknown parameters as they are.
    const most = path.startsWith('/api/articles') ? Infinity : 1500;
    if (status >= 400 && (message === '' || message.length > most)) {
      throw new Error(`${status} with the message "${message}"`);
    }
    if (!isRead) await this.expectWritten(status < 400 && path.startsWith('/journey/'));
    return { status, message, text };
  }

  private async expectWritten(allowed: boolean): Promise<void> {
    if (allowed) return this.restore();
    if ((await ownDigest(this.app)) !== this.own) throw new Error('something was written');
    this.isRestored = true;
  }

  /** What was refused since the last restore left the tags alone, too. */
  async expectTagsKept(): Promise<void> {
    if ((await digest(this.app)) === this.all) return;
    this.isRestored = false;
    throw new Error('a tag was written');
  }
}

function messageIn(text: string): string {
  try {
    return String((JSON.parse(text) as { error?: { message?: string } }).error?.message ?? '');
  } catch {
    return '';
  }
}
