import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse } from '../contracts/parse';
import { unknownValue } from '../contracts/refused';
import { bulkTaggingInput } from '../contracts/tagging';
import type {
  TaggedVersion,
  TaggingInput,
  TaggingResult,
  UndoableResult,
  UndoInput,
} from '../contracts/tagging';
import { changesQuery } from '../contracts/changes';
import {
  newLocaleQuery,
  tagsOfManyParams,
  tagsOfManyQuery,
  tagsParams,
  tagsQuery,
} from '../contracts/tags';
import type { NewLocaleTags, TagsAnswer, TagsOfMany } from '../contracts/tags';
import { TAG } from '../permissions';
import { service } from '../services/service';
import {
  adminCreates,
  adminFilters,
  adminReads,
  adminReadsField,
  adminTags,
  adminUpdates,
  adminWhere,
  assertReads,
} from '../services/callers';

/** The tags of one entry, for the side panel of the edit view. */
export const tags = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Refuses a content type without the fields, or that the administrator may not read. */
  const assertTagged = (ctx: Context, contentType: string): void => {
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
  };

  const entryOf = (ctx: Context): { contentType: string; documentId: string } => {
    const address = parse(tagsParams, ctx.params);
    assertTagged(ctx, address.contentType);
    return address;
  };

  const asBulk = (ctx: Context) => ({ mayTag: adminTags(strapi, ctx), door: 'bulk' as const });

  /** The same, with what couldn't be tagged by its title. */
  const withTitles = async <Result extends TaggingResult>(
    ctx: Context,
    result: Result
  ): Promise<Result> => {
    if (result.failed.length === 0) return result;
    const entries = result.failed.map(({ entry }) => entry);
    const reads = adminReads(ctx);
    const titles = await service(strapi, 'titles').ofEntries(
      entries.map((entry) => (reads(entry.contentType) ? entry : { ...entry, contentType: '' })),
      { filtersFor: adminWhere(strapi, ctx), canReadField: adminReadsField(strapi, ctx) }
    );
    const failed = result.failed.map((one, n) => ({ ...one, title: titles[n] ?? undefined }));
    return { ...result, failed };
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

    /** Of the entries that a list shows. */
    async ofMany(ctx: Context) {
      const { contentType } = parse(tagsOfManyParams, ctx.params);
      assertTagged(ctx, contentType);
      const { documentIds, locale } = parse(tagsOfManyQuery, ctx.query);
      await service(strapi, 'site').assertLocale(locale);
      const filters = await adminFilters(strapi, ctx)(contentType);
      const found = await service(strapi, 'tags').ofMany(documentIds, {
        contentType,
        locale,
        status: 'draft',
        filters,
      });
      return { data: Object.fromEntries(found) satisfies TagsOfMany };
    },

    /** Tags many entries, as far as the administrator may update them. */
    async apply(ctx: Context) {
      const input = parse(bulkTaggingInput, ctx.request.body) as object as TaggingInput;
      const versions: TaggedVersion[] = [];
      const result = await service(strapi, 'tagging').apply(input, {
        ...asBulk(ctx),
        onChanged: (changed) => versions.push(...changed),
      });
      const journey = input.stages
        ? (await service(strapi, 'vocabulary').journey(input.journey)).key
        : null;
      const told: UndoableResult = { ...result, undo: { journey, versions } };
      return { data: await withTitles(ctx, told) };
    },

    async preview(ctx: Context) {
      const input = parse(bulkTaggingInput, ctx.request.body) as object as TaggingInput;
      return { data: await service(strapi, 'tagging').preview(input, asBulk(ctx)) };
    },

    async undo(ctx: Context) {
      const input = ctx.request.body as UndoInput;
      return {
        data: await withTitles(ctx, await service(strapi, 'tagging').undo(input, asBulk(ctx))),
      };
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
