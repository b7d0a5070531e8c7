import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse, unknownValue } from '../contracts/parse';
import { tagsQuery } from '../contracts/tags';
import type { TagsAnswer } from '../contracts/tags';
import { TAG } from '../permissions';
import { service } from '../services/service';
import { adminFilters, adminReads, adminUpdates, assertReads } from './callers';

/** The tags of one entry, for the side panel of the edit view. */
export const tags = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { contentType, documentId } = ctx.params as { contentType: string; documentId: string };
    const fields = service(strapi, 'fields');
    if (!fields.has(contentType)) {
      throw unknownValue(
        'contentType',
        contentType,
        fields
          .list()
          .map(({ uid }) => uid)
          .filter(adminReads(ctx))
      );
    }
    assertReads(ctx, contentType);
    const { locale, status } = parse(tagsQuery, ctx.query);
    const filters = await adminFilters(strapi, ctx)(contentType);
    const address = { contentType, documentId, locale };
    const tags = await service(strapi, 'tags').of({ ...address, status, filters });
    const editable = ctx.state.userAbility.can(TAG) && (await adminUpdates(strapi, ctx, address));
    return { data: { ...tags, editable } satisfies TagsAnswer };
  },
});
