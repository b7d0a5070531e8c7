import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { settingsInput } from '../contracts/vocabulary';
import type { Settings, SettingsInput } from '../contracts/vocabulary';
import { pick } from './scope';
import { service } from './service';
import { aloneWithVocabulary } from './vocabularyLock';

const DEFAULTS: Settings = {
  defaultJourney: null,
  countedContentTypes: 'all',
  staleAfterDays: 365,
  contentTypeRules: {},
};

/** The plugin's settings, kept in the database. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: 'journey', key: 'settings' });

  const read = async (): Promise<Settings> => {
    const stored = (await store.get({})) as Partial<Settings> | null;
    return { ...DEFAULTS, ...stored };
  };

  /**
   * What `set` takes again: the key of a journey that has been deleted since means the first one, and
   * rules are without stages that have gone.
   */
  const get = async (): Promise<Settings> => {
    const facts = await service(strapi, 'facts').now();
    const { settings, journeys } = facts;
    const isThere = journeys.some(({ key }) => key === settings.defaultJourney);
    return {
      ...settings,
      defaultJourney: isThere ? settings.defaultJourney : null,
      contentTypeRules: service(strapi, 'rules').inForce(facts),
    };
  };

  return {
    read,
    get,

    /**
     * Changes the settings given, leaves the others; of the rules likewise.
     * @returns all settings
     * @throws ValidationError for a journey, stage or content type that there isn't
     */
    async set(input: SettingsInput): Promise<Settings> {
      const { contentTypeRules, ...changes } = parse(settingsInput, input);
      await aloneWithVocabulary(strapi, async (allOrNothing) => {
        if (typeof changes.defaultJourney === 'string') {
          await service(strapi, 'vocabulary').journey(changes.defaultJourney, 'defaultJourney');
        }
        if (Array.isArray(changes.countedContentTypes)) {
          const types = service(strapi, 'fields').list();
          pick('countedContentTypes', changes.countedContentTypes, types, ({ uid }) => uid);
        }
        const stored = await read();
        const rules = contentTypeRules
          ? await service(strapi, 'rules').changed(stored.contentTypeRules, contentTypeRules)
          : stored.contentTypeRules;
        const value = { ...stored, ...changes, contentTypeRules: rules };
        await allOrNothing(() => store.set({ value }));
      });
      const asked = Object.entries(contentTypeRules ?? {}).filter(
        ([, { requireStage }]) => requireStage !== undefined
      );
      await service(strapi, 'releases').recheck(asked.map(([uid]) => uid));
      return get();
    },
  };
};
