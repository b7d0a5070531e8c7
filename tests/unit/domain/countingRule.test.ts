import { looksLikeContent } from '../../../server/src/domain/countingRule';
import type { AttributeFacts } from '../../../server/src/domain/countingRule';

type Attributes = Record<string, AttributeFacts>;

const suggested = (attributes: Attributes, components: Record<string, Attributes> = {}): boolean =>
  looksLikeContent(attributes, (uid) => components[uid] ?? {});

const part = (component: string): AttributeFacts => ({ type: 'component', component });
const TEXT = { type: 'string' };

it.each(['richtext', 'blocks', 'dynamiczone'])('a type with a %s field is suggested', (type) => {
  expect(suggested({ title: TEXT, body: { type } })).toBe(true);
});

it.each([
  ['a redirect', { from: TEXT, to: TEXT, permanent: { type: 'boolean' } }],
  ['a logo', { name: TEXT, image: { type: 'media' }, url: { type: 'text' } }],
  ['site settings', { phone: TEXT, opening: { type: 'json' }, pages: { type: 'relation' } }],
  ['a type without attributes', {}],
])('%s is not', (_, attributes) => {
  expect(suggested(attributes)).toBe(false);
});

it('a rich text in a component counts', () => {
  const components = { 'text.intro': { heading: TEXT, body: { type: 'richtext' } } };
  expect(suggested({ intro: part('text.intro') }, components)).toBe(true);
});

it('a rich text in a component of a component counts', () => {
  const components = {
    'page.section': { heading: TEXT, text: part('text.intro') },
    'text.intro': { body: { type: 'blocks' } },
  };
  expect(suggested({ section: part('page.section') }, components)).toBe(true);
});

it('components without one do not', () => {
  const components = { 'meta.seo': { title: TEXT, share: part('meta.share') } };
  expect(suggested({ seo: part('meta.seo') }, components)).toBe(false);
});

it('components that hold each other come to an end', () => {
  const components = {
    'menu.item': { label: TEXT, children: part('menu.group') },
    'menu.group': { label: TEXT, items: part('menu.item') },
  };
  expect(suggested({ menu: part('menu.item') }, components)).toBe(false);
});

it('a rich text beside components that hold each other is found', () => {
  const components = {
    'menu.item': { children: part('menu.group') },
    'menu.group': { items: part('menu.item'), text: { type: 'richtext' } },
  };
  expect(suggested({ menu: part('menu.item') }, components)).toBe(true);
});
