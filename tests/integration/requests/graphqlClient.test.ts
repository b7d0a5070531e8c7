import type { AddressInfo } from 'node:net';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addEntry, addJourney, addSegments, grantPublic, reset, uidOf } from '../helpers';
import { addToken } from '../tokens';

let app: TestApp;
beforeAll(async () => {
  process.env.TEST_GRAPHQL = 'on';
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addSegments(app, 'smb');
});

/** As a front end makes it; over the network, with a token where it has one. */
const client = (token?: string): Client =>
  new Client({
    url: `http://127.0.0.1:${(app.http.address() as AddressInfo).port}/graphql`,
    exchanges: [cacheExchange, fetchExchange],
    // Strapi takes a GET with a header of its own alone.
    preferGetMethod: false,
    fetchOptions: token ? { headers: { Authorization: `Bearer ${token}` } } : {},
  });

const CONTENT = gql`
  query Content($stage: [String!]!, $segment: [String!]) {
    journeyContent(stage: $stage, segment: $segment) {
      data {
        documentId
        stages
        segments
        entry {
          __typename
          ... on Article {
            title
          }
        }
      }
      meta {
        pagination {
          total
        }
      }
    }
  }
`;
const NEXT = gql`
  query Next($stage: String!) {
    journeyNext(stage: $stage) {
      data {
        documentId
      }
      meta {
        deadEnd
      }
    }
  }
`;

const GRANTED = ['content.find', 'content.next'].map((action) => `plugin::journey.${action}`);

describe('a GraphQL client', () => {
  it('asks with variables, and gets each entry in its own type', async () => {
    const article = { stages: ['a'], publish: true, data: { title: 'An article' } };
    const documentId = await addEntry(app, 'article', { ...article, segments: ['smb'] });
    await addEntry(app, 'article', article);
    const token = await addToken(app, 'site', 'custom', [...GRANTED, `${uidOf('article')}.find`]);
    const { data, error } = await client(token).query(CONTENT, { stage: ['a'], segment: ['smb'] });
    expect(error).toBeUndefined();
    expect(data.journeyContent).toMatchObject({
      data: [
        {
          documentId,
          stages: ['a'],
          segments: ['smb'],
          entry: { __typename: 'Article', title: 'An article' },
        },
      ],
      meta: { pagination: { total: 1 } },
    });
  });

  it('is led on to the next stage, and told of a dead end', async () => {
    const documentId = await addEntry(app, 'article', { stages: ['b'], publish: true });
    await grantPublic(app, ...GRANTED, `${uidOf('article')}.find`);
    const ahead = await client().query(NEXT, { stage: 'a' });
    expect(ahead.data.journeyNext).toMatchObject({
      data: [{ documentId }],
      meta: { deadEnd: false },
    });
    const end = await client().query(NEXT, { stage: 'b' });
    expect(end.data.journeyNext).toMatchObject({ data: [], meta: { deadEnd: true } });
  });

  it('is refused without the grant, and told which argument is wrong', async () => {
    const refused = await client().query(CONTENT, { stage: ['a'] });
    expect(refused.error?.graphQLErrors[0]?.extensions.code).toBe('FORBIDDEN');
    await grantPublic(app, ...GRANTED, `${uidOf('article')}.find`);
    const wrong = await client().query(CONTENT, { stage: ['gone'] });
    expect(wrong.error?.message).toContain('stage: "gone" is unknown; allowed: a, b, c');
  });
});
