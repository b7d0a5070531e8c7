import type { Core } from '@strapi/strapi';
import type {
  JOURNEY_UID,
  PLAN_UID,
  RULE_UID,
  SEGMENT_UID,
  STAGE_UID,
} from '../content-types/uids';

/** The part of Strapi's document service that the plugin's own content types need. */
interface OwnDocuments {
  create(params: { data: object }): Promise<{ documentId: string }>;
  update(params: { documentId: string; data: object }): Promise<unknown>;
  delete(params: { documentId: string }): Promise<unknown>;
}

/** Strapi generates types for the app's content types, not for a plugin's: here they are named once. */
export const documents = (
  strapi: Core.Strapi,
  uid:
    | typeof JOURNEY_UID
    | typeof STAGE_UID
    | typeof SEGMENT_UID
    | typeof PLAN_UID
    | typeof RULE_UID
): OwnDocuments => strapi.documents(uid) as unknown as OwnDocuments;
