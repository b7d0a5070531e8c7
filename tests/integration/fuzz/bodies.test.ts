import fc from 'fast-check';
import { ADMIN_ACCESS, fill } from '../accessTable';
import { routesOf } from '../routes';
import type { PluginRoute } from '../routes';
import { Asker } from './asker';
import { hostileName, hostileValue, runs } from './hostile';

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.start();
});
afterAll(() => asker.app.stop());

/** Fields that a route takes besides those in its row of the access table. */
const MORE_FIELDS: Record<string, readonly string[]> = {
  'PUT /settings': ['defaultJourney', 'countedContentTypes', 'contentTypeRules'],
  'POST /journeys/apply-model': ['language', 'key', 'name'],
  'POST /journeys/:documentId/change-model': ['language', 'name'],
  'POST /journeys': ['key', 'description'],
  'PUT /journeys/:documentId': ['description'],
  'POST /segments': ['key', 'description'],
  'POST /tags': ['segments', 'journey', 'versions'],
  'PUT /segments/:documentId': ['description'],
  'POST /rules': ['journey', 'segments'],
  'PUT /rules/:documentId': ['journey', 'segments'],
  'POST /suggestions': ['journey'],
  'POST /suggestions/reject': ['journey'],
  'POST /import/tags': ['journey', 'token'],
  'POST /import/plan': ['journey', 'token'],
  'POST /effects': ['tags', 'edit', 'more', 'changes'],
};
const STAGE = ['description', 'phase', 'color', 'goal', 'questions', 'formats', 'channels'];
MORE_FIELDS['PUT /stages/:documentId'] = [...STAGE, 'targetMin', 'targetMax'];
MORE_FIELDS['POST /journeys/:documentId/stages'] = [...STAGE, 'targetMin', 'targetMax', 'key'];

const WRITING = Object.keys(ADMIN_ACCESS).filter((name) => ADMIN_ACCESS[name]?.body);
const find = (name: string): PluginRoute => {
  const route = routesOf(asker.app, 'admin').find((one) => one.name === name);
  if (!route) throw new Error(`there is no route ${name}`);
  return route;
};

/** Members in their order, names twice over included: what an object literal can't hold. */
const json = (members: readonly [string, unknown][]): string =>
  `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;

const send = (name: string, body: string) => {
  const path = fill(find(name).path, ADMIN_ACCESS[name]?.params?.(asker.site));
  return asker.ask(find(name), path, (sent) =>
    sent.set('Content-Type', 'application/json').send(body)
  );
};
const valid = (name: string): [string, unknown][] =>
  Object.entries(ADMIN_ACCESS[name]?.body?.(asker.site) ?? {});

/** What the body's parser says of `__proto__`, before any route of ours is asked. */
const OF_THE_PARSER = 'Object contains forbidden prototype property';

/** Names the field, and says what is allowed there or that the value is taken. */
const expectNamed = (message: string, field: string): void => {
  if (message === OF_THE_PARSER) return;
  const at = `; ${message}`.indexOf(`; ${field}`);
  expect({ message, at }).not.toMatchObject({ at: -1 });
  expect(message.slice(at)).toMatch(/: .*(must|allowed|is required|is not a key|reserved|taken)/s);
};

describe.each(WRITING)('%s', (name) => {
  beforeEach(() => asker.restore());
  afterEach(() => asker.expectTagsKept());

  it('takes a wrong value of any field for what it is', async () => {
    const fields = [...valid(name).map(([field]) => field), ...(MORE_FIELDS[name] ?? [])];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), hostileValue, async (field, value) => {
        const others = valid(name).filter(([other]) => other !== field);
        const { status, message } = await send(name, json([...others, [field, value]]));
        if (status >= 400) expectNamed(message, field);
      }),
      runs(25)
    );
  });

  it('refuses a field that it doesn’t know, and names it', async () => {
    const known = [...valid(name).map(([field]) => field), ...(MORE_FIELDS[name] ?? [])];
    const unknown = hostileName.filter((field) => !known.includes(field));
    await fc.assert(
      fc.asyncProperty(unknown, hostileValue, async (field, value) => {
        const { status, message } = await send(name, json([...valid(name), [field, value]]));
        expect(status).toBe(400);
        if (message === OF_THE_PARSER) return;
        expect(message).toContain('is unknown; allowed: ');
        expect(message.startsWith(Buffer.from(field.slice(0, 60)).toString())).toBe(true);
      }),
      runs(15)
    );
  });

  it('refuses what is no object', async () => {
    const noObject = hostileValue.filter(
      (value) => typeof value !== 'object' || value === null || Array.isArray(value)
    );
    await fc.assert(
      fc.asyncProperty(noObject, async (value) => {
        const { status } = await send(name, JSON.stringify(value));
        expect(status).toBe(400);
      }),
      runs(15)
    );
  });

  it('takes the last of a field that comes twice, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...valid(name).map(([field]) => field)),
        fc.array(hostileValue, { minLength: 1, maxLength: 3 }),
        async (field, values) => {
          const twice = values.map((value): [string, unknown] => [field, value]);
          const { status } = await send(name, json([...twice, ...valid(name)]));
          expect(status).toBe(200);
        }
      ),
      runs(5)
    );
  });

  it('refuses a body that is no JSON', async () => {
    const broken = fc.oneof(
      fc.constantFrom('{', '{"name":', '{"name":"x",}', "{'name':'x'}", '{"name":"x"}}', 'x', '\0'),
      fc.string({ unit: 'binary', minLength: 1 }).map((text) => `{${text}`)
    );
    await fc.assert(
      fc.asyncProperty(broken, async (body) => {
        const { status } = await send(name, body);
        expect(status).toBe(400);
      }),
      runs(10)
    );
  });
});

afterAll(() => {
  console.info(`${asker.cases} bodies asked`);
});
