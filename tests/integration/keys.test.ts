import { startApp } from './app';
import type { TestApp } from './app';
import { addJourney, documents, journey, reset } from './helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const journeys = () => journey(app, 'journeys');
const JOURNEY = 'plugin::journey.journey';
const STAGE = 'plugin::journey.stage';
const SEGMENT = 'plugin::journey.segment';

describe('keys', () => {
  const bad = ['general', 'none', 'any', 'Big', 'two words', '-a', 'a--b', 'ø', '', 'x'.repeat(65)];

  it.each(bad)('%p is refused, by the services and by strapi.documents', async (key) => {
    const id = await addJourney(app, 'first', ['a']);
    const refused = { name: 'ValidationError' };
    await expect(journeys().create({ key, name: 'N' })).rejects.toMatchObject(refused);
    await expect(journeys().addStage(id, { key, name: 'N' })).rejects.toMatchObject(refused);
    await expect(journey(app, 'segments').create({ key, name: 'N' })).rejects.toMatchObject(
      refused
    );
    for (const uid of [JOURNEY, STAGE, SEGMENT]) {
      const data = { key, name: 'N', phase: 'before', position: 0 };
      await expect(documents(app, uid).create({ data })).rejects.toMatchObject(refused);
    }
    const first = await documents(app, STAGE).findFirst({});
    await expect(
      documents(app, STAGE).update({ documentId: first?.documentId, data: { key } })
    ).rejects.toMatchObject(refused);
  });

  it('of 64 characters is fine', async () => {
    const key = 'x'.repeat(64);
    expect(await journeys().create({ key, name: 'N' })).toMatchObject({ key });
  });

  it('of a stage is unique within its journey alone', async () => {
    const first = await addJourney(app, 'first', ['a']);
    await addJourney(app, 'second', ['a']);
    const refused = { name: 'ValidationError', message: expect.stringContaining('"a" is taken') };
    await expect(journeys().addStage(first, { key: 'a', name: 'N' })).rejects.toMatchObject(
      refused
    );
    const data = { key: 'a', name: 'N', phase: 'before', position: 1, journey: first };
    await expect(documents(app, STAGE).create({ data })).rejects.toMatchObject(refused);
    await expect(
      documents(app, STAGE).create({ data: { ...data, journey: { connect: [first] } } })
    ).rejects.toMatchObject(refused);
    const second = await documents(app, STAGE).findFirst({
      filters: { journey: { key: 'second' } },
    } as object);
    const documentId = second?.documentId;
    await expect(
      documents(app, STAGE).update({ documentId, data: { journey: first } })
    ).rejects.toMatchObject(refused);
    await expect(documents(app, STAGE).clone({ documentId })).rejects.toMatchObject(refused);
    expect(await documents(app, STAGE).count()).toBe(2);

    await documents(app, STAGE).update({ documentId, data: { key: 'b', journey: first } });
    const { journeys: all } = await journey(app, 'vocabulary').all();
    expect(all.map(({ stages }) => stages.map(({ key }) => key))).toEqual([['a', 'b'], []]);
  });

  it('of a segment is unique', async () => {
    await journey(app, 'segments').create({ key: 'smb', name: 'SMB' });
    const again = journey(app, 'segments').create({ key: 'smb', name: 'Again' });
    await expect(again).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/key.*"smb" is taken/),
    });
  });

  it.each([JOURNEY, STAGE, SEGMENT])(
    'are written once by six who write the same at once past the services: %s',
    async (uid) => {
      const first = await addJourney(app, 'first', ['a']);
      const ofStage = { phase: 'before', position: 1, journey: first };
      const data = { key: 'new', name: 'N', ...(uid === STAGE ? ofStage : {}) };
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, () => documents(app, uid).create({ data }))
      );
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(5);
      for (const one of refused) {
        expect(one).toMatchObject({ reason: { message: 'key: "new" is taken' } });
      }
      expect(await app.strapi.db.query(uid).count({ where: { key: 'new' } })).toBe(1);
    }
  );

  it('are looked after where one write leads to others', async () => {
    let isOn = true;
    app.strapi.documents.use(async ({ uid, action }, next) => {
      if (isOn && uid === SEGMENT && action === 'create') {
        isOn = false;
        await journeys().create({ key: 'led-to', name: 'By the service' });
        const led = documents(app, JOURNEY).create({ data: { key: 'led-to', name: 'Past it' } });
        await expect(led).rejects.toThrow('"led-to" is taken');
      }
      return next();
    });
    await journey(app, 'segments').create({ key: 'by-service', name: 'N' });
    isOn = true;
    await documents(app, JOURNEY).delete({
      documentId: (await documents(app, JOURNEY).findFirst({}))?.documentId,
    });
    await documents(app, SEGMENT).create({ data: { key: 'past-it', name: 'N' } });
    expect((await journey(app, 'vocabulary').segments()).map(({ key }) => key).sort()).toEqual([
      'by-service',
      'past-it',
    ]);
    expect((await journey(app, 'vocabulary').journeys()).map(({ key }) => key)).toEqual(['led-to']);
  });

  it('of what is there never change, whatever else does', async () => {
    await addJourney(app, 'first', ['a']);
    await journey(app, 'segments').create({ key: 'smb', name: 'SMB' });
    for (const uid of [JOURNEY, STAGE, SEGMENT]) {
      const there = await documents(app, uid).findFirst({});
      const change = (data: object) =>
        documents(app, uid).update({ documentId: there?.documentId, data });
      await expect(change({ key: 'other' })).rejects.toThrow(/^key: "\w+" never changes$/);
      await change({ name: 'Other' });
    }
  });

  it('lead to no stage without a journey', async () => {
    const documentId = await addJourney(app, 'first', ['a']);
    const data = { stages: [] };
    await expect(documents(app, JOURNEY).update({ documentId, data })).rejects.toThrow(/^stages: /);
    expect((await journey(app, 'vocabulary').all()).journeys[0]?.stages).toHaveLength(1);
  });

  it('are made of the name where none is given', async () => {
    const one = await journeys().create({ name: 'Stamgæster & venner' });
    const two = await journeys().create({ name: 'Stamgæster & venner' });
    expect([one.key, two.key]).toEqual(['stamgaester-venner', 'stamgaester-venner-2']);
  });
});
