import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RuleInput, RuleItem, RulesAnswer } from '../contracts/rules';
import type { Rule } from '../domain/backFill/byRules';
import { service } from '../services/service';
import { adminReads, adminReadsField, adminWhere } from '../services/callers';

/** Rules that suggest tags, for Settings → Journey. Bodies are checked by the service. */
export const rules = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => service(strapi, 'backFillRules');
  const id = (ctx: Context): string => ctx.params.documentId;

  /** With the titles of what relations have to lead to, as far as the administrator may read them. */
  const inWords = async (ctx: Context, all: readonly Rule[]): Promise<RuleItem[]> => {
    const reads = adminReads(ctx);
    const targets = all.map(({ contentType, condition }) => {
      if (condition.kind !== 'relation' || contentType === null) return null;
      const type = service(strapi, 'ruleFields').targetOf(contentType, condition.field);
      return reads(type) ? { contentType: type, documentId: condition.target } : null;
    });
    const titles = await service(strapi, 'titles').ofEntries(
      targets.map((target) => target ?? { contentType: '', documentId: '' }),
      { filtersFor: adminWhere(strapi, ctx), canReadField: adminReadsField(strapi, ctx) }
    );
    return all.map((rule, index) => ({
      ...rule,
      stages: [...rule.stages],
      segments: [...rule.segments],
      targetTitle: titles[index] ?? null,
    }));
  };

  const one = async (ctx: Context, rule: Rule) => ({ data: (await inWords(ctx, [rule]))[0] });

  return {
    async find(ctx: Context): Promise<{ data: RulesAnswer }> {
      const types = service(strapi, 'fields').list();
      const fields = types.map(({ uid }) => [uid, service(strapi, 'ruleFields').of(uid)] as const);
      return {
        data: {
          rules: await inWords(ctx, await own().read()),
          fields: Object.fromEntries(fields),
        },
      };
    },
    async create(ctx: Context) {
      return one(ctx, await own().create(ctx.request.body as RuleInput));
    },
    async update(ctx: Context) {
      return one(ctx, await own().update(id(ctx), ctx.request.body as RuleInput));
    },
    async reorder(ctx: Context) {
      await own().reorder(ctx.request.body as { order: string[] });
      return { data: null };
    },
    async remove(ctx: Context) {
      await own().remove(id(ctx));
      return { data: null };
    },
  };
};
