import { startApp } from './app';
import type { TestApp } from './app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const LONG = 'a-type-whose-name-is-so-long-that-strapi-has-to-shorten-its-identifiers';

const attributesOf = (name: string): string[] =>
  Object.keys(app.strapi.contentType(`api::${name}.${name}` as 'api::article.article').attributes);

describe('the two fields', () => {
  it.each([
    'article',
    'page',
    'faq',
    'note',
    'home',
    'redirect',
    'journey',
    'stage',
    'segment',
    'journey-stage',
    LONG,
  ])('are on %s', (name) => {
    expect(attributesOf(name)).toEqual(
      expect.arrayContaining(['journeyStages', 'journeySegments'])
    );
  });
});
