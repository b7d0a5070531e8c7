import { journey } from '../../../client/src';

const askedFor = async (populate: Readonly<Record<string, unknown>>): Promise<string> => {
  let asked = '';
  const client = journey({
    fetch: async (path) => {
      asked = decodeURIComponent(path);
      return new Response('{}');
    },
  });
  await client.content({ populate });
  return asked.split('?')[1] ?? '';
};

it.each([
  [{ cover: {} }, 'populate[cover]=true'],
  [{ cover: true }, 'populate[cover]=true'],
  [{ cover: { fields: [] } }, 'populate[cover]=true'],
  [{ cover: undefined }, ''],
  [{ author: { populate: { avatar: {} } } }, 'populate[author][populate][avatar]=true'],
  [{ author: { filters: {} }, cover: {} }, 'populate[author]=true&populate[cover]=true'],
  [{ author: { fields: ['name'], filters: {} } }, 'populate[author][fields][0]=name'],
  [{ blocks: { on: { 'blocks.quote': {} } } }, 'populate[blocks][on][blocks.quote]=true'],
])('a relation without wishes of its own is populated: %j', async (populate, query) => {
  expect(await askedFor(populate)).toBe(query);
});
