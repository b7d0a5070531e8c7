import { config } from '../../server/src/config';

const check = (options: unknown) => () => config.validator(options);
const rest = { tagHistoryDays: 365, newLocaleCopiesTags: true };

it('takes its own default', () => {
  expect(config.default).toEqual({ contentTypes: { exclude: [] }, ...rest });
  expect(check(config.default)).not.toThrow();
});

it('takes uids of content types to leave out', () => {
  const exclude = ['api::redirect.redirect', 'api::logo.logo'];
  expect(check({ contentTypes: { exclude }, ...rest })).not.toThrow();
});

it.each([
  [
    'a uid that is not of an api:: type',
    { contentTypes: { exclude: ['api::a.a', 'plugin::upload.file'] } },
    'contentTypes.exclude.1: must be the uid of a content type, api::… (got "plugin::upload.file")',
  ],
  [
    'several at once',
    { contentTypes: { exclude: ['article', 'page'] } },
    'contentTypes.exclude.0: must be the uid of a content type, api::… (got "article"); contentTypes.exclude.1: must be the uid of a content type, api::… (got "page")',
  ],
  [
    'one uid without a list',
    { contentTypes: { exclude: 'api::a.a' } },
    'contentTypes.exclude: must be a list (got "api::a.a")',
  ],
  [
    'an option inside contentTypes that there is not',
    { contentTypes: { exclude: [], include: [] } },
    'contentTypes.include: is unknown; allowed: exclude',
  ],
  [
    'a word for yes or no',
    { contentTypes: { exclude: [] }, newLocaleCopiesTags: 'yes' },
    'newLocaleCopiesTags: must be true or false (got "yes")',
  ],
  [
    'days that are none',
    { contentTypes: { exclude: [] }, tagHistoryDays: -1 },
    'tagHistoryDays: must be at least 0 (got -1)',
  ],
])('refuses %s, and says where and why', (_, options, message) => {
  expect(check({ ...rest, ...options })).toThrow(new Error(message));
});

it.each([
  [
    'an option that there is not',
    { contentTypes: { exclude: [] }, ...rest, stages: [] },
    /^stages: is unknown; allowed: contentTypes, tagHistoryDays, newLocaleCopiesTags$/,
  ],
  ['no options at all', undefined, /^options: must be an object; allowed in it: contentTypes, /],
])('refuses %s', (_, options, message) => {
  expect(check(options)).toThrow(message);
});
