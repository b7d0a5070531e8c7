import type { Core } from '@strapi/strapi';
import type { JourneyConfig } from './config';
import { avoidNameClash } from './content-types/avoidNameClash';
import { extendContentTypes } from './content-types/extendContentTypes';
import type { SkippedType } from './content-types/extendContentTypes';
import { keepTables } from './content-types/keepTables';
import { lock } from './content-types/lock';
import { mark } from './content-types/mark';
import { placement } from './content-types/placement';
import { extendGraphql } from './graphql';
import { offerTools } from './mcp';
import { allowStageParams } from './middlewares/allowStageParams';
import { guardPopulate } from './middlewares/guardPopulate';
import { guardReleases } from './middlewares/guardReleases';
import { guardRemoval } from './middlewares/guardRemoval';
import { guardTagging } from './middlewares/guardTagging';
import { guardVocabulary } from './middlewares/guardVocabulary';
import { hideVocabulary } from './middlewares/hideVocabulary';
import { noteOperation } from './middlewares/noteOperation';
import { noticeListeners } from './middlewares/noticeListeners';
import { nameUnpublishable } from './middlewares/nameUnpublishable';
import { speakPanelLanguage } from './middlewares/speakPanelLanguage';
import { startWithStage } from './middlewares/startWithStage';
import { tagNewLocale } from './middlewares/tagNewLocale';
import { tellTaggedTypes } from './middlewares/tellTaggedTypes';
import { varyByCaller } from './middlewares/varyByCaller';
import { noteTokens } from './services/caller';
import { service } from './services/service';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const { exclude } = strapi.config.get<JourneyConfig['contentTypes']>(
    'plugin::journey.contentTypes'
  );
  const extension = extendContentTypes(strapi, exclude);
  service(strapi, 'fields').remember(extension);
  for (const type of extension.skipped) strapi.log.warn(`[journey] ${skipMessage(type)}`);

  for (const uid of exclude.filter((one) => !(one in strapi.contentTypes))) {
    strapi.log.warn(`[journey] contentTypes.exclude names ${uid}, which is no content type`);
  }

  strapi.get('models').add(placement).add(lock).add(mark);
  keepTables(strapi, extension.extended, service(strapi, 'hiddenTags').remember);
  allowStageParams(strapi);
  varyByCaller(strapi);
  noteOperation(strapi);
  guardVocabulary(strapi);
  guardRemoval(strapi);
  guardTagging(strapi);
  guardPopulate(strapi);
  hideVocabulary(strapi);
  tellTaggedTypes(strapi);
  speakPanelLanguage(strapi);
  noteTokens(strapi);
  noticeListeners(strapi);
  extendGraphql(strapi);
  offerTools(strapi);
  for (const uid of avoidNameClash(strapi)) {
    strapi.log.warn(
      `[journey] GraphQL has ${uid} as JourneyPlugin…: a content type of yours has its usual name`
    );
  }
  tagNewLocale(strapi);
  startWithStage(strapi);
  nameUnpublishable(strapi);
  guardReleases(strapi);
}

const skipMessage = ({ uid, reason, attribute }: SkippedType): string =>
  reason === 'excluded'
    ? `${uid} has no journey fields: the option contentTypes.exclude names it`
    : `${uid} has no journey fields: its attribute "${attribute}" has the name or the column of one`;
