import request from 'supertest';
import { effectsInParts } from '../../admin/src/api/effectsInParts';
import type { OfJourney } from '../../server/src/contracts/effects';
import type { Gap } from '../../server/src/domain/gap';
import { addAdmin } from './admins';
import { startApp } from './app';
import type { TestApp } from './app';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  documents,
  journey,
  reset,
  tags,
  uidOf,
} from './helpers';
import { countCell, readVersions } from './naiveCount';
import type { Version } from './naiveCount';
import { fillSite, LOCALES } from './sampleSite';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

type Input = Parameters<ReturnType<typeof journey<'effects'>>['of']>[0];

const ask = (input: Input) => journey(app, 'effects').of(input);
const ARTICLE = uidOf('article');
const PUBLISHED = { publish: true, stages: ['a'], segments: ['smb'] } as const;

const inShort = ({ kind, stage, segment, locale }: Gap): string =>
  [kind, stage?.key, segment?.key, locale].filter(Boolean).join(' ');

/** The default journey goes without saying. */
const placeOf = ({ journey: own, stage, segment, locale }: OfJourney<Gap>): string =>
  [`${own?.key ?? 'first'}:${stage?.key}`, segment?.key ?? 'general', locale]
    .filter(Boolean)
    .join(' ');

describe('on a site with two journeys and all kinds of content', () => {
  const STAGES = ['first:a', 'first:b', 'first:c', 'second:a', 'second:d'];
  const SEGMENTS = ['smb', 'enterprise', 'public'];

  /** What is published in each cell, by place, counted one by one. */
  async function published(): Promise<Map<string, number>> {
    const types = journey(app, 'fields')
      .list()
      .map(({ uid }) => uid);
    const versions = await readVersions(app, types, new Date(0));
    const places = STAGES.flatMap((stage) =>
      [...SEGMENTS, 'general'].flatMap((segment) =>
        [null, ...LOCALES].map((locale) => ({ stage, segment, locale }))
      )
    );
    return new Map(
      places.map(({ stage, segment, locale }) => {
        const locales = locale === null ? null : [locale];
        const [own = '', key = ''] = stage.split(':');
        const question = { journey: own, types, locales, segments: [segment] };
        const place = [stage, segment, locale].filter(Boolean).join(' ');
        return [place, countCell(versions, key, question).published];
      })
    );
  }

  /** Places where `changes`, said once: of a locale alone where the whole site doesn't change so. */
  function placesWhere(
    [before, after]: Map<string, number>[],
    changes: (before: number, after: number) => boolean
  ): string[] {
    const isSo = (place: string): boolean =>
      changes(before?.get(place) ?? 0, after?.get(place) ?? 0);
    return [...(before?.keys() ?? [])]
      .filter(isSo)
      .filter((place) => {
        const [stage, segment, locale] = place.split(' ');
        return !locale || !isSo(`${stage} ${segment}`);
      })
      .sort();
  }

  const keysOf = async (keys: { stages: string[]; segments: string[] }) => {
    const ids = (await tags(app, keys)) as Record<string, string[]>;
    return { stages: ids.journeyStages ?? [], segments: ids.journeySegments ?? [] };
  };

  async function carryOut({ action, entries }: Input, data: object): Promise<void> {
    for (const { contentType, documentId = '', locale } of entries) {
      const target = { documentId, locale: locale ?? undefined };
      const type = documents(app, contentType);
      if (action === 'delete') await type.delete(target);
      if (action === 'unpublish') await type.unpublish(target);
      if (action === 'publish') {
        await type.update({ ...target, data });
        if (journey(app, 'fields').hasDrafts(contentType)) await type.publish(target);
      }
    }
  }

  /** So few documents stay that most of them are the last somewhere. */
  async function thinOut(): Promise<void> {
    const rows = await readVersions(
      app,
      [ARTICLE, ...['page', 'faq', 'note'].map(uidOf)],
      new Date(0)
    );
    const all = [...new Map(rows.map((row) => [row.documentId, row])).values()];
    for (const { type, documentId } of all.filter((_, n) => n % 4 > 0)) {
      await documents(app, type).delete({ documentId, locale: '*' });
    }
  }

  it('says beforehand what then comes to pass, whatever is done', async () => {
    await fillSite(app);
    await thinOut();
    const some = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
    let found = 0;
    for (let n = 0; n < 45; n += 1) {
      const rows = (
        await readVersions(app, [ARTICLE, ...['page', 'faq', 'home'].map(uidOf)], new Date(0))
      )
        .filter((row) => row.stages.length > 0)
        .sort(byPlace);
      const row = some(rows, n * 7);
      const action = some(
        ['unpublish', 'publish', 'publish', 'unpublish', 'publish', 'delete'] as const,
        n
      );
      const second = some(rows, n * 11 + 3);
      const more = action === 'unpublish' && second.documentId !== row.documentId ? [second] : [];
      const everywhere = action === 'delete' && n % 3 === 0;
      const entries = [row, ...more]
        .filter(({ type }) => action !== 'unpublish' || journey(app, 'fields').hasDrafts(type))
        .map(({ type, documentId, locale, localized }) => ({
          contentType: type,
          documentId,
          locale: localized ? (everywhere ? '*' : locale) : undefined,
        }));
      const keys = {
        stages: [some(['a', 'b', 'c'], n), 'second:d'],
        segments: n % 2 ? [some(SEGMENTS, n)] : [],
      };
      const input: Input = {
        action,
        entries,
        tags: action === 'publish' ? await keysOf(keys) : undefined,
      };

      const { losses, gains } = await ask(input);
      const before = await published();
      await carryOut(input, await tags(app, keys));
      const counts = [before, await published()];

      const lost = placesWhere(counts, (was, is) => was > 0 && is === 0);
      expect([n, action, losses.map(placeOf).sort()]).toEqual([n, action, lost]);
      // Where the site gains what isn't stale, a locale says no more.
      const said = new Set(gains.filter(({ locale }) => locale === null).map(placeOf));
      const gained = placesWhere(counts, (was, is) => was === 0 && is > 0).filter((place) => {
        const [stage, segment, locale] = place.split(' ');
        return segment !== 'general' && !(locale && said.has(`${stage} ${segment}`));
      });
      const filled = gains.filter((gap) => gap.published === 0 && gap.filled);
      expect([n, action, filled.map(placeOf).sort()]).toEqual([n, action, gained]);
      found += lost.length + gained.length;
    }
    expect(found).toBeGreaterThan(20);
  });
});

const byPlace = (a: Version, b: Version): number =>
  `${a.type}${a.stages.join()}${a.segments.join()}${a.locale}`.localeCompare(
    `${b.type}${b.stages.join()}${b.segments.join()}${b.locale}`
  );

describe('with two stages and a segment', () => {
  beforeEach(async () => {
    await addJourney(app, 'first', ['a', 'b']);
    await addSegments(app, 'smb');
  });

  it('says what publishing an entry fills that isn’t saved yet', async () => {
    const { stages } = await journey(app, 'vocabulary').journey();
    const [segment] = await journey(app, 'vocabulary').segments();
    const publish = (segments: string[]) =>
      ask({
        action: 'publish',
        entries: [{ contentType: ARTICLE }],
        tags: { stages: [stages[1]?.documentId ?? ''], segments },
      });
    const { gains, losses } = await publish([segment?.documentId ?? '']);
    expect(gains.map(inShort)).toEqual(['missing b smb']);
    expect(losses).toEqual([]);
    expect((await publish([])).gains).toEqual([]);
  });

  it('says nothing of content types that don’t count', async () => {
    const documentId = await addEntry(app, 'page', PUBLISHED);
    const entries = [{ contentType: uidOf('page'), documentId }];
    expect((await ask({ action: 'delete', entries })).losses.map(inShort)).toEqual([
      'missing a smb',
    ]);
    await journey(app, 'settings').set({ countedContentTypes: [ARTICLE] });
    expect(await ask({ action: 'delete', entries })).toEqual({ losses: [], gains: [] });
  });

  describe('of which one is the last for a segment', () => {
    let last: string;
    beforeEach(async () => {
      await addJourney(app, 'second', ['a', 'z']);
      last = await addEntry(app, 'article', PUBLISHED);
      await addEntry(app, 'article', { publish: true, stages: ['b'], segments: ['smb'] });
    });
    const retag = async (edit: Input['edit'], more: object = {}) => {
      const entries = [{ contentType: ARTICLE, documentId: last, ...more }];
      return (await ask({ action: 'retag', entries, edit })).losses.map(inShort);
    };

    it.each([
      ['taking its stage away', { stages: { remove: ['a'] } }, ['missing a smb']],
      ['replacing its stage', { stages: { set: ['b'] } }, ['missing a smb']],
      ['taking its segment away', { segments: { set: [] } }, ['general-only a smb']],
      ['adding a stage', { stages: { add: ['b'] } }, []],
      ['taking away what it hasn’t', { stages: { remove: ['b'] } }, []],
      ['the stages of another journey', { journey: 'second', stages: { set: ['z'] } }, []],
    ] as [string, Input['edit'], string[]][])(
      'says what retagging leaves: %s',
      async (_, edit, left) => {
        expect(await retag(edit)).toEqual(left);
        await journey(app, 'tagging').apply({
          entries: [{ contentType: ARTICLE, documentId: last }],
          ...edit,
        });
        const gaps = await journey(app, 'coverage').gaps({ stage: 'a' });
        expect(gaps.map(inShort)).toEqual(left);
      }
    );

    it('says what is left in other journeys too, and which they are', async () => {
      await addEntry(app, 'article', { ...PUBLISHED, documentId: last, stages: ['a', 'second:z'] });
      const entries = [{ contentType: ARTICLE, documentId: last }];
      expect((await ask({ action: 'delete', entries })).losses).toMatchObject([
        { kind: 'missing', stage: { key: 'a' }, journey: null },
        { kind: 'missing', stage: { key: 'z' }, journey: { key: 'second', name: 'Second' } },
      ]);
      expect(await retag({ journey: 'second', stages: { remove: ['z'] } })).toEqual([
        'missing z smb',
      ]);
      expect(await retag({ stages: { remove: ['a'] } })).toEqual(['missing a smb']);
    });

    it('says what publishing a draft with other tags leaves', async () => {
      await addEntry(app, 'article', { documentId: last, stages: ['b'], segments: ['smb'] });
      const entries = [{ contentType: ARTICLE, documentId: last }];
      const { losses } = await ask({ action: 'publishDrafts', entries });
      expect(losses.map(inShort)).toEqual(['missing a smb']);
    });

    it('knows the locale that is retagged from the others', async () => {
      await addEntry(app, 'article', { documentId: last, locale: 'da', ...PUBLISHED });
      const edit = { stages: { set: [] } };
      expect(await retag(edit, { locale: 'da' })).toEqual(['missing a smb da']);
      expect(await retag(edit, { locale: '*' })).toEqual(['missing a smb']);
    });
  });

  it('takes a thousand entries at once, of which all but one wouldn’t be missed', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await addEntry(app, 'note', { stages: ['a'] }));
    ids.push(await addEntry(app, 'note', { stages: ['b'] }));
    await addEntry(app, 'note', { stages: ['a'] });
    const entries = Array.from({ length: 1000 }, (_, n) => ({
      contentType: uidOf('note'),
      documentId: ids[n % ids.length],
    }));
    expect((await ask({ action: 'delete', entries })).losses.map(inShort)).toEqual([
      'missing b general',
    ]);
  });
});

describe('what is done to more entries than one request takes', () => {
  it('is judged when all of them are known', async () => {
    await addJourney(app, 'first', ['a', 'b']);
    const one = await addEntry(app, 'note', { stages: ['a'] });
    const other = await addEntry(app, 'note', { stages: ['a'] });
    await addEntry(app, 'note', { stages: ['b'] });
    const documentIds = [one, ...Array.from({ length: 4500 }, (_, n) => `gone${n}`), other];
    const entries = documentIds.map((documentId) => ({ contentType: uidOf('note'), documentId }));
    const edit = { stages: { remove: ['a', 'b'] } };
    const sizes: number[] = [];
    const { losses, changes } = await effectsInParts(
      { action: 'retag', entries, edit },
      async (part) => {
        sizes.push(part.entries.length);
        const answer = await ask(part);
        if (part.more) expect(answer.losses).toEqual([]);
        return answer;
      }
    );
    expect(losses.map(inShort)).toEqual(['missing a']);
    expect(changes).toBeUndefined();
    expect(sizes).toEqual([1000, 1000, 1000, 1000, 502]);
    // Without those before, the other one is left.
    const alone = { action: 'retag' as const, entries: entries.slice(-502), edit };
    expect((await ask(alone)).losses).toEqual([]);
  });
});

describe('an administrator', () => {
  const READ_ENTRIES = 'plugin::content-manager.explorer.read';
  let reader: string;
  let creator: string;
  let tagger: string;
  beforeAll(async () => {
    const own = { action: 'plugin::journey.read' };
    reader = await addAdmin(app, 'effects-reader', [
      own,
      { action: READ_ENTRIES, subject: ARTICLE },
    ]);
    tagger = await addAdmin(app, 'effects-tagger', [
      own,
      { action: READ_ENTRIES, subject: ARTICLE },
      { action: 'plugin::content-manager.explorer.update', subject: ARTICLE },
    ]);
    creator = await addAdmin(app, 'effects-creator', [
      own,
      { action: READ_ENTRIES, subject: ARTICLE, conditions: ['admin::is-creator'] },
    ]);
  });
  beforeEach(async () => {
    await addJourney(app, 'first', ['a']);
    await addSegments(app, 'smb');
  });

  const send = (token: string, body: object) =>
    request(app.http).post('/journey/effects').set('Authorization', `Bearer ${token}`).send(body);
  const remove = (documentId: string, more: object = {}) => ({
    action: 'delete',
    entries: [{ contentType: ARTICLE, documentId, ...more }],
  });

  it('is told of entries that they may read', async () => {
    const documentId = await addEntry(app, 'article', PUBLISHED);
    const { body } = await send(reader, remove(documentId)).expect(200);
    expect(body.data.losses).toMatchObject([
      { kind: 'missing', message: 'No A content for segment SMB' },
    ]);
  });

  it('is told nothing of what they may not read: a type, an entry, a locale', async () => {
    const page = await addEntry(app, 'page', PUBLISHED);
    const entries = [{ contentType: uidOf('page'), documentId: page }];
    await send(reader, { action: 'delete', entries }).expect(403);
    const documentId = await addEntry(app, 'article', { ...PUBLISHED, locale: 'da' });
    const hidden = await send(creator, remove(documentId, { locale: '*' })).expect(404);
    const made = await send(creator, remove('made-up', { locale: '*' })).expect(404);
    expect(hidden.body.error.message).toBe(made.body.error.message.replace('made-up', documentId));
    await send(reader, remove(documentId, { locale: 'da' })).expect(404);
  });

  it('is told what retagging leaves of what they may tag, and of nothing else', async () => {
    const documentId = await addEntry(app, 'article', PUBLISHED);
    const body = { ...remove(documentId), action: 'retag', edit: { stages: { set: [] } } };
    const losses = async (token: string) => (await send(token, body).expect(200)).body.data.losses;
    expect(await losses(reader)).toEqual([]);
    expect(await losses(tagger)).toMatchObject([{ kind: 'missing' }]);
  });

  it.each([
    ['the action', { action: 'archive', entries: [] }, /^action: .*publish/],
    ['too many entries', remove('x'), /^entries: .*1000/, 1001],
    [
      'a content type',
      { action: 'delete', entries: [{ contentType: 'api::x.x', documentId: 'x' }] },
      /^contentType: "api::x.x" is unknown; allowed: api::article.article/,
    ],
    [
      'a locale',
      remove('x', { locale: 'xx' }),
      /^locale: "xx" is unknown; allowed: en, da, de, \*/,
    ],
    [
      'no documentId',
      { action: 'delete', entries: [{ contentType: ARTICLE }] },
      /^entries: must have a documentId each/,
    ],
    [
      'no tags',
      { ...remove('x'), action: 'publish' },
      /^tags: must be given with the action publish/,
    ],
    [
      'tags',
      { ...remove('x'), action: 'publish', tags: { stages: ['gone'], segments: [] } },
      /^tags.stages: "gone" is unknown/,
    ],
    ['no edit', { ...remove('x'), action: 'retag' }, /^edit: must be given with the action retag/],
    [
      'a stage to take away',
      { ...remove('x'), action: 'retag', edit: { stages: { remove: ['gone'] } } },
      /^stages.remove: "gone" is unknown; allowed: a/,
    ],
  ] as [string, { entries: object[] }, RegExp, number?][])(
    'is told what is wrong with a request: %s',
    async (_, { entries, ...rest }, message, times = 1) => {
      const all = Array.from({ length: times }, () => entries).flat();
      const { body } = await send(reader, { ...rest, entries: all }).expect(400);
      expect(body.error.message).toMatch(message);
    }
  );
});
