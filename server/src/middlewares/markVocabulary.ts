import type { Core } from '@strapi/strapi';
import { JOURNEY_UID, PLAN_UID, SEGMENT_UID, STAGE_UID } from '../content-types/uids';
import { VOCABULARY } from '../services/marks';
import { service } from '../services/service';

const STORE_UID = 'strapi::core-store';
const LOCALE_UID = 'plugin::i18n.locale';
/** Keys of Strapi's store with the plugin's settings and the default locale. */
const STORED = new Set(['plugin_journey_settings', 'plugin_i18n_default_locale']);

/** Marks each change of what keys are looked up in, whoever makes it. */
export function markVocabulary(strapi: Core.Strapi): void {
  const touch = (): Promise<void> => service(strapi, 'marks').touch(VOCABULARY);
  strapi.db.lifecycles.subscribe({
    models: [JOURNEY_UID, STAGE_UID, SEGMENT_UID, PLAN_UID, LOCALE_UID],
    afterCreate: touch,
    afterCreateMany: touch,
    afterUpdate: touch,
    afterUpdateMany: touch,
    afterDelete: touch,
    afterDeleteMany: touch,
  });

  const onStored = async ({ result }: { result?: unknown }): Promise<void> => {
    if (STORED.has(String((result as { key?: unknown } | null)?.key))) await touch();
  };
  strapi.db.lifecycles.subscribe({
    models: [STORE_UID],
    afterCreate: onStored,
    afterUpdate: onStored,
    afterDelete: onStored,
  });
}
