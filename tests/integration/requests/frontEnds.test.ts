import { startApp } from '../app';
import type { TestApp } from '../app';
import { CONTENT_ACCESS } from '../accessTable';
import { grantPublic, journey, reset } from '../helpers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => reset(app));

const list = async () => (await journey(app, 'frontEnds').list()).actions;

it('names every route of the content API with its address, and the action that tags', async () => {
  const said = (await list()).map(({ action, address }) => [address, action]);
  const routes = Object.entries(CONTENT_ACCESS).map(([route, action]) => [
    route.replace(' ', ' /api/journey'),
    action.replace('plugin::journey.', ''),
  ]);
  expect(said).toEqual([...routes, [null, 'tagging.apply']]);
});

it('says what everybody may ask', async () => {
  expect((await list()).every(({ isPublic }) => isPublic === false)).toBe(true);
  await grantPublic(app, 'plugin::journey.stage.find');
  const open = (await list()).filter(({ isPublic }) => isPublic);
  expect(open.map(({ action }) => action)).toEqual(['stage.find']);
});
