import { CATALOG } from './catalog.mjs';
import { compareEntries } from './entries.mjs';
import { createExtras } from './extras.mjs';
import { createHistory } from './history.mjs';
import { createJourney, tagExisting } from './journey.mjs';
import {
  createAdministrators,
  createLocales,
  giveEditorsLocales,
  grantEditorsJourney,
  grantPublicReading,
} from './setup.mjs';

export { ADMINISTRATORS, DEMO_PASSWORD } from './setup.mjs';

/**
 * Fills a loaded Strapi with the company's content. What is there already stays as it is, so that a
 * second run changes nothing, also after people have edited and re-tagged.
 * @param options.journey with `false`: content alone, as before the plugin was set up
 * @returns how many of each were created: `entries` (documents × locales), `entriesByType`, `tagged`
 *   (entries of an earlier run that got their tags now), `extras`, `locales`, `administrators`,
 *   `permissions`, and `changed`, whether any of them is above zero
 */
export async function seed(strapi, { journey = true } = {}) {
  // Remembers that tags were given: an entry without tags may then be somebody's wish.
  const store = strapi.store({ type: 'playground', name: 'seed' });
  const alreadyTagged = await store.get({ key: 'tagged' });

  const locales = await createLocales(strapi);
  const administrators = await createAdministrators(strapi);
  const permissions =
    (await grantPublicReading(strapi)) +
    (await giveEditorsLocales(strapi)) +
    (await grantEditorsJourney(strapi));
  const ids = journey ? await createJourney(strapi) : undefined;

  const now = Date.now();
  const entriesByType = {};
  const missing = [];
  let tagged = 0;
  for (const type of CATALOG) {
    const compared = await compareEntries(strapi, type, { ids, now });
    entriesByType[type.uid] = 0;
    missing.push(...compared.missing);
    if (journey && !alreadyTagged) tagged += await tagExisting(strapi, compared.existing, ids);
  }
  const history = journey && !alreadyTagged ? createHistory(strapi, now) : undefined;
  for (const { uid, age, entries: count, write } of missing.sort((a, b) => b.age - a.age)) {
    await history?.until(age);
    await write();
    entriesByType[uid] += count;
  }
  await history?.until(0);
  const extras = await createExtras(strapi);
  if (journey && !alreadyTagged) await store.set({ key: 'tagged', value: true });

  const entries = Object.values(entriesByType).reduce((sum, created) => sum + created, 0);
  const counts = { entries, tagged, extras, locales, administrators, permissions };
  return {
    ...counts,
    entriesByType,
    changed: Object.values(counts).some((created) => created > 0),
  };
}
