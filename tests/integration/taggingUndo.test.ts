import type { TaggedVersion } from '../../server/src/contracts/tagging';
import { startApp } from './app';
import type { TestApp } from './app';
import { digest } from './digest';
import {
  addEntry,
  addJourney,
  addLocales,
  addSegments,
  journey,
  reset,
  tagsOf,
  uidOf,
} from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'enterprise');
});

const tagging = () => journey(app, 'tagging');
const at = (documentId: string, locale?: string) => ({
  contentType: uidOf('article'),
  documentId,
  locale,
});

/** Tags as asked. @returns what it takes to undo it */
async function apply(input: object): Promise<TaggedVersion[]> {
  const versions: TaggedVersion[] = [];
  await tagging().apply(input as never, { onChanged: (some) => versions.push(...some) });
  return versions;
}

const undo = (versions: readonly TaggedVersion[], key: string | null = 'first', options = {}) =>
  tagging().undo({ journey: key, versions: [...versions] }, options);

describe('tagging many, asked for beforehand', () => {
  it('says what would change and what can’t be tagged, and writes nothing', async () => {
    const tagged = await addEntry(app, 'article', { stages: ['a'] });
    const bare = await addEntry(app, 'article', { publish: true });
    const before = await digest(app);
    const input = {
      entries: [at(tagged), at(bare), at('nowhere')],
      stages: { add: ['a'] },
    };
    const preview = await tagging().preview(input);
    expect(preview).toMatchObject({ updated: 2, changed: 1, failed: [{ entry: at('nowhere') }] });
    expect(await digest(app)).toEqual(before);
    expect(await tagging().apply(input)).toEqual(preview);
  });

  it('refuses what tagging refuses', async () => {
    const input = { entries: [at('any')], stages: { add: ['nope'] } };
    await expect(tagging().preview(input)).rejects.toThrow('stages.add: "nope" is unknown');
  });
});

describe('tagging many, undone', () => {
  it('gives each version back what it had, and leaves other journeys alone', async () => {
    const documentId = await addEntry(app, 'article', {
      stages: ['a', 'second:x'],
      segments: ['smb'],
      publish: true,
    });
    await addEntry(app, 'article', { documentId, stages: ['b', 'second:x'] });
    const bare = await addEntry(app, 'note');
    const read = async () => [
      await tagsOf(app, 'article', documentId, { status: 'draft' }),
      await tagsOf(app, 'article', documentId, { status: 'published' }),
      await tagsOf(app, 'note', bare),
    ];
    const before = await read();
    const versions = await apply({
      entries: [at(documentId), { contentType: uidOf('note'), documentId: bare }],
      stages: { set: ['c'] },
      segments: { set: ['enterprise'] },
    });
    expect(versions).toHaveLength(3);
    expect(await tagsOf(app, 'article', documentId, { status: 'published' })).toEqual({
      stages: ['c', 'x'],
      segments: ['enterprise'],
    });
    // Entries, of which one has two versions.
    expect(await undo(versions)).toEqual({ updated: 2, changed: 2, failed: [] });
    expect(await read()).toEqual(before);
    expect(await journey(app, 'placements').verify()).toMatchObject({ differing: 0 });
  });

  it('needs no journey where segments alone were tagged', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['a'] });
    const versions = await apply({ entries: [at(documentId)], segments: { add: ['smb'] } });
    await undo(versions, null);
    expect(await tagsOf(app, 'article', documentId)).toEqual({ stages: ['a'], segments: [] });
  });

  it('is in the history', async () => {
    const documentId = await addEntry(app, 'article');
    await undo(await apply({ entries: [at(documentId)], stages: { add: ['a'] } }));
    const { data } = await journey(app, 'changes').of(uidOf('article'), documentId);
    expect(data[0]).toMatchObject({ stages: { before: [{ key: 'a' }], after: [] } });
  });

  it('leaves what somebody has tagged since, and what is gone, and says so', async () => {
    const [mine, theirs, gone, unpublished] = [
      await addEntry(app, 'article'),
      await addEntry(app, 'article'),
      await addEntry(app, 'article'),
      await addEntry(app, 'article', { publish: true }),
    ];
    const entries = [mine, theirs, gone, unpublished].map((id) => at(id));
    const versions = await apply({ entries, stages: { add: ['a'] } });
    await apply({ entries: [at(theirs)], stages: { add: ['b'] } });
    const documents = app.strapi.documents(uidOf('article') as 'api::article.article');
    await documents.delete({ documentId: gone });
    await documents.unpublish({ documentId: unpublished });
    const { failed, ...result } = await undo(versions);
    // The draft of what was unpublished has its tags back all the same.
    expect(result).toEqual({ updated: 1, changed: 2 });
    expect(failed.map(({ entry, error }) => [entry.documentId, error])).toEqual(
      expect.arrayContaining([
        [theirs, 'Its tags have been changed since'],
        [gone, expect.stringContaining('there is no api::article.article')],
        [unpublished, 'It has no published version any more'],
      ])
    );
    expect(await tagsOf(app, 'article', theirs)).toMatchObject({ stages: ['a', 'b'] });
    expect(await tagsOf(app, 'article', mine)).toMatchObject({ stages: [] });
    expect(await tagsOf(app, 'article', unpublished)).toMatchObject({ stages: [] });
  });

  it('leaves what the caller may not tag', async () => {
    const documentId = await addEntry(app, 'article');
    const versions = await apply({ entries: [at(documentId)], stages: { add: ['a'] } });
    const { failed } = await undo(versions, 'first', { mayTag: async () => null });
    expect(failed).toMatchObject([{ error: expect.stringContaining('You may not update') }]);
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
  });

  it.each<[string, object, RegExp]>([
    ['a stage', { before: { stages: ['x'], segments: [] } }, /^versions.stages: "x" is unknown/],
    ['a segment', { after: { stages: [], segments: ['x'] } }, /^versions.segments: "x" is unknown/],
    ['a content type', { contentType: 'api::excluded.excluded' }, /no content type/],
  ])('leaves what is of %s that is gone, and says so', async (_, wrong, error) => {
    const [mine, other] = [await addEntry(app, 'article'), await addEntry(app, 'article')];
    const versions = await apply({ entries: [at(mine), at(other)], stages: { add: ['a'] } });
    const asked = versions.map((one) => (one.documentId === mine ? { ...one, ...wrong } : one));
    const { failed, ...result } = await undo(asked);
    expect(result).toEqual({ updated: 1, changed: 1 });
    expect(failed).toMatchObject([{ error: expect.stringMatching(error) }]);
    expect(await tagsOf(app, 'article', mine)).toMatchObject({ stages: ['a'] });
    expect(await tagsOf(app, 'article', other)).toMatchObject({ stages: [] });
  });

  it('refuses what is no status', async () => {
    const documentId = await addEntry(app, 'article');
    const [version] = await apply({ entries: [at(documentId)], stages: { add: ['a'] } });
    const wrong = { ...version, status: 'both' } as object;
    await expect(undo([wrong as TaggedVersion])).rejects.toThrow(/status/);
    expect(await tagsOf(app, 'article', documentId)).toMatchObject({ stages: ['a'] });
  });
});
