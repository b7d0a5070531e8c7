import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse, unknownValue } from '../contracts/parse';
import { bulkTaggingInput } from '../contracts/tagging';
import type { TaggingInput } from '../contracts/tagging';
import { changesQuery } from '../contracts/changes';
import { newLocaleQuery, tagsParams, tagsQuery } from '../contracts/tags';
import type { NewLocaleTags, TagsAnswer } from '../contracts/tags';
import { TAG } from '../permissions';
import { service } from '../services/service';
import {
  adminCreates,
  adminFilters,
  adminReads,
  adminTags,
  adminUpdates,
  assertReads,
} from './callers';

/** The tags of one entry, for the side panel of the edit view. */
export const tags = ({ strapi }: { strapi: Core.Strapi }) => {
  const entryOf = (ctx: Context): { contentType: string; documentId: string } => {
    const { contentType, documentId } = parse(tagsParams, ctx.params);
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
    return { contentType, documentId };
  };

  const nameOf = async (locale?: string): Promise<NewLocaleTags['from']> => {
    const found = (await service(strapi, 'site').locales()).find(({ code }) => code === locale);
    return found ? { code: found.code, name: found.name } : null;
  };

  return {
    async find(ctx: Context) {
      const entry = entryOf(ctx);
      const { locale, status } = parse(tagsQuery, ctx.query);
      await service(strapi, 'site').assertLocale(locale);
      const filters = await adminFilters(strapi, ctx)(entry.contentType);
      const address = { ...entry, locale };
      const tags = await service(strapi, 'tags').of({ ...address, status, filters });
      const editable = ctx.state.userAbility.can(TAG) && (await adminUpdates(strapi, ctx, address));
      return { data: { ...tags, editable } satisfies TagsAnswer };
    },

    /** Tags many entries, as far as the administrator may update them. */
    async apply(ctx: Context) {
      const input = parse(bulkTaggingInput, ctx.request.body) as object as TaggingInput;
      const options = { mayTag: adminTags(strapi, ctx), door: 'bulk' as const };
      return { data: await service(strapi, 'tagging').apply(input, options) };
    },

    /** Who tagged the entry, when, and from what to what. */
    async changes(ctx: Context) {
      const { contentType, documentId } = entryOf(ctx);
      const { locale, ...pages } = parse(changesQuery, ctx.query);
      await service(strapi, 'site').assertLocale(locale);
      const filters = await adminFilters(strapi, ctx)(contentType);
      const address = { contentType, documentId, locale, status: 'draft', filters } as const;
      await service(strapi, 'tags').assertThere(address);
      return service(strapi, 'changes').of(contentType, documentId, { locale, ...pages });
    },

    /** For who may make that version: saving it would show the same. */
    async ofNewLocale(ctx: Context): Promise<{ data: NewLocaleTags }> {
      const { contentType, documentId } = entryOf(ctx);
      const { locale } = parse(newLocaleQuery, ctx.query);
      await service(strapi, 'site').assertLocale(locale);
      await service(strapi, 'tags').assertAnywhere(contentType, documentId);
      const source = adminCreates(ctx, contentType)
        ? await service(strapi, 'newLocale').sourceFor(contentType, documentId, locale)
        : null;
      const named = await service(strapi, 'tags').named(source ?? {});
      const copies = named.stages.length + named.segments.length > 0;
      const from = copies ? await nameOf(source?.locale) : null;
      return { data: { ...named, from } };
    },
  };
};
