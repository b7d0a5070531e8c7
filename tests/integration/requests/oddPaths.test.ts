import fc from 'fast-check';
import { ADMIN_ACCESS } from '../accessTable';
import { uidOf } from '../helpers';
import { routesOf } from '../routes';
import { Asker } from '../fuzz/asker';
import { hostileText, runs } from '../fuzz/hostile';

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.start();
});
beforeEach(() => asker.restore());
afterEach(() => asker.expectTagsKept());
afterAll(async () => {
  console.info(`${asker.cases} paths asked`);
  await asker.app.stop();
});

const encode = (text: string): string =>
  [...text]
    .map((character) =>
      /\p{Surrogate}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character)
    )
    .join('');

const NAMED = Object.keys(ADMIN_ACCESS).filter((name) => name.includes(':'));
/** What stands for a stage or a segment besides its documentId. */
const KEYS = ['a', 'b', 'smb', 'enterprise'];

describe.each(NAMED)('%s', (name) => {
  const send = (values: readonly string[]) => {
    const route = routesOf(asker.app, 'admin').find((one) => one.name === name);
    if (!route) throw new Error(`there is no route ${name}`);
    const left = [...values];
    const path = route.path.replace(/:\w+/g, () => left.shift() ?? '');
    const body = ADMIN_ACCESS[name]?.body?.(asker.site);
    return asker.ask(route, path, (sent) => (body ? sent.send(body) : sent));
  };

  it('refuses an id that there isn’t', async () => {
    const id = hostileText.filter((text) => !['', '.', '..', ...KEYS].includes(text));
    await fc.assert(
      fc.asyncProperty(id, async (text) => {
        const { status, message } = await send(
          name.includes(':contentType') ? [uidOf('article'), encode(text)] : [encode(text)]
        );
        expect([400, 404, 405]).toContain(status);
        expect(message).not.toBe('');
      }),
      runs(40)
    );
  });

  it('refuses signs that are no text', async () => {
    for (const sign of ['%', '%zz', '%ff', '%c3%28', '%00', '..%2f..', '%2e%2e', '%252e']) {
      const { status } = await send(name.includes(':contentType') ? [sign, sign] : [sign]);
      expect([400, 404, 405]).toContain(status);
    }
  });
});

describe('GET /tags/:contentType/:documentId', () => {
  it('names the content types where it is asked for another', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText.filter((text) => !['', '.', '..'].includes(text)),
        async (text) => {
          const path = `/journey/tags/${encode(text)}/${asker.site.article}`;
          const { status, message } = await asker.ask({ method: 'get' }, path);
          expect(status).toBe(400);
          expect(message).toMatch(/^contentType: ".*" is unknown; allowed: api::/s);
        }
      ),
      runs(40)
    );
  });
});
