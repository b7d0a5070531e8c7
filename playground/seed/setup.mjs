export const DEMO_PASSWORD = 'Demo1234!';

export const ADMINISTRATORS = [
  {
    email: 'demo@example.com',
    firstname: 'Freja',
    lastname: 'Lindholm',
    role: 'strapi-super-admin',
  },
  { email: 'editor@example.com', firstname: 'Jonas', lastname: 'Aakre', role: 'strapi-editor' },
];

const LOCALES = [
  { code: 'da', name: 'Danish (da)' },
  { code: 'sv', name: 'Swedish (sv)' },
  { code: 'nb', name: 'Norwegian Bokmål (nb)' },
];

const PUBLIC_TYPES = [
  'api::article.article',
  'api::landing-page.landing-page',
  'api::customer-story.customer-story',
  'api::guide.guide',
  'api::faq.faq',
];

const PUBLIC_ACTIONS = [
  ...PUBLIC_TYPES.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  // A single type has no findOne, and Strapi removes rights on what does not exist.
  'api::home-page.home-page.find',
  // What a site asks of the journey: `content` and `next`, and the names to show.
  ...['content.find', 'content.next', 'stage.find', 'segment.find'].map(
    (action) => `plugin::journey.${action}`
  ),
];

/** @returns the number of locales created; English is there from Strapi's first start. */
export async function createLocales(strapi) {
  const service = strapi.plugin('i18n').service('locales');
  let created = 0;
  for (const locale of LOCALES) {
    if (await service.findByCode(locale.code)) continue;
    await service.create(locale);
    created += 1;
  }
  return created;
}

async function createAdministrator(strapi, { role: code, ...person }) {
  const query = strapi.db.query('admin::user');
  if (await query.findOne({ where: { email: person.email } })) return 0;
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  await strapi.service('admin::user').create({
    ...person,
    password: DEMO_PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return 1;
}

export async function createAdministrators(strapi) {
  let created = 0;
  for (const person of ADMINISTRATORS) created += await createAdministrator(strapi, person);
  return created;
}

/** Lets editors see the matrix and tag, which only administrators may by default. */
export async function grantEditorsJourney(strapi) {
  const query = strapi.db.query('admin::permission');
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  let granted = 0;
  for (const action of ['plugin::journey.read', 'plugin::journey.tag']) {
    if (await query.findOne({ where: { action, role: role.id } })) continue;
    await query.create({
      data: { action, subject: null, properties: {}, conditions: [], role: role.id },
    });
    granted += 1;
  }
  return granted;
}

/** Lets everyone read the website's content through the REST API. */
export async function grantPublicReading(strapi) {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  let granted = 0;
  for (const action of PUBLIC_ACTIONS) {
    if (await permissions.findOne({ where: { action, role: role.id } })) continue;
    await permissions.create({ data: { action, role: role.id } });
    granted += 1;
  }
  return granted;
}

/**
 * Strapi gives the Editor role its rights without naming locales: the server then allows all of them,
 * while the admin panel offers none to choose.
 */
export async function giveEditorsLocales(strapi) {
  const query = strapi.db.query('admin::permission');
  const { isLocalizedContentType } = strapi.plugin('i18n').service('content-types');
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(({ code }) => code);
  const permissions = await query.findMany({
    where: { role: { code: 'strapi-editor' }, subject: { $startsWith: 'api::' } },
  });
  let changed = 0;
  for (const { id, subject, properties } of permissions) {
    if (properties.locales || !isLocalizedContentType(strapi.getModel(subject))) continue;
    await query.update({ where: { id }, data: { properties: { ...properties, locales } } });
    changed += 1;
  }
  return changed;
}
