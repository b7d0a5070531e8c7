import { redirects, siteSetting } from './content/site.mjs';

/** Redirects and site settings: types that have the journey fields but are no content. */
export async function createExtras(strapi) {
  let created = 0;
  const documents = strapi.documents('api::redirect.redirect');
  for (const data of redirects) {
    if (await documents.findFirst({ filters: { from: data.from } })) continue;
    await documents.create({ data });
    created += 1;
  }
  const settings = strapi.documents('api::site-setting.site-setting');
  if (!(await settings.findFirst({}))) {
    await settings.create({ data: siteSetting });
    created += 1;
  }
  return created;
}
