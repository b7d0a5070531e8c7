import type { Core } from '@strapi/strapi';
import { RULE_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { notFound, refusal } from '../contracts/refused';
import { ruleInput } from '../contracts/rules';
import type { RuleInput } from '../contracts/rules';
import { orderInput } from '../contracts/vocabulary';
import type { Rule } from '../domain/backFill/byRules';
import type { Condition, ConditionKind } from '../domain/backFill/condition';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { documents } from './documents';
import type { Facts } from './facts';
import { reorder } from './reorder';
import { pick } from './scope';
import { service } from './service';
import { aloneWithVocabulary } from './vocabularyLock';

/** A row of the table. */
interface RuleRow {
  readonly documentId: string;
  readonly contentTypeUid: string | null;
  readonly conditionKind: ConditionKind;
  readonly condition: object | null;
  readonly journeyKey: string;
  readonly stageKeys: string[] | null;
  readonly segmentKeys: string[] | null;
}

type NewRule = Omit<Rule, 'documentId'>;

/** All of them are asked of every entry. */
const MOST_RULES = 200;

/** Which tags to suggest where a condition holds: read, written, and without what is gone. */
export const backFillRules = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => documents(strapi, RULE_UID);

  const read = async (): Promise<Rule[]> => {
    const rows: RuleRow[] = await strapi.db
      .query(RULE_UID)
      .findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return rows.map(toRule);
  };

  const known = async (documentId: string): Promise<Rule> => {
    const found = (await read()).find((one) => one.documentId === documentId);
    if (found) return found;
    throw notFound(because('ruleGone', { id: shorten(documentId) }));
  };

  /** Refuses a condition of what there isn't. */
  const assertCondition = async (condition: Condition, contentType: string | null) => {
    if (contentType === null && (condition.kind === 'always' || condition.kind === 'relation')) {
      throw refusal('contentType', because('conditionNeeds', { kind: condition.kind }));
    }
    if (condition.kind === 'always') return;
    const fields = service(strapi, 'ruleFields');
    const names = fields.names(condition.kind, contentType);
    pick('condition.field', [condition.field], names, (name) => name);
    if (condition.kind !== 'relation') return;
    const type = fields.targetOf(contentType ?? '', condition.field);
    const count = await strapi.db.query(type).count({ where: { documentId: condition.target } });
    if (count === 0) {
      const id = shorten(condition.target);
      throw refusal('condition.target', because('entryGone', { type, id }));
    }
  };

  /** With every key looked up. */
  const checked = async (input: RuleInput, facts: Facts): Promise<NewRule> => {
    const { contentType, condition, stages, segments, ...asked } = parse(ruleInput, input);
    const journey = service(strapi, 'vocabulary').journeyAmong(facts, asked.journey);
    const types = service(strapi, 'fields').list();
    if (contentType !== null) pick('contentType', [contentType], types, ({ uid }) => uid);
    await assertCondition(condition, contentType);
    const keysOf = (field: string, keys: string[], all: readonly { key: string }[]) =>
      pick(field, keys, all, ({ key }) => key).map(({ key }) => key);
    return {
      contentType,
      condition,
      journey: journey.key,
      stages: keysOf('stages', stages, journey.stages),
      segments: keysOf('segments', segments, facts.segments),
    };
  };

  const ordered = (rules: readonly { documentId: string }[], order: readonly string[]) =>
    reorder(strapi, RULE_UID, rules, order);

  return {
    read,

    /**
     * Adds a rule after the others.
     * @throws ValidationError naming the field that is wrong, or the key that nobody knows
     */
    create: (input: RuleInput): Promise<Rule> =>
      aloneWithVocabulary(strapi, async (allOrNothing) => {
        const rule = await checked(input, await service(strapi, 'facts').now());
        const others = await read();
        if (others.length >= MOST_RULES) {
          throw refusal('rules', because('tooMany', { max: MOST_RULES }));
        }
        const { documentId } = await allOrNothing(() =>
          own().create({ data: { ...toRow(rule), position: others.length } })
        );
        return { documentId, ...rule };
      }),

    /** Writes a rule in place of what it was. @throws as `create`, NotFoundError where it is gone */
    update: (documentId: string, input: RuleInput): Promise<Rule> =>
      aloneWithVocabulary(strapi, async (allOrNothing) => {
        await known(documentId);
        const rule = await checked(input, await service(strapi, 'facts').now());
        await allOrNothing(() => own().update({ documentId, data: toRow(rule) }));
        return { documentId, ...rule };
      }),

    remove: (documentId: string): Promise<void> =>
      aloneWithVocabulary(strapi, async (allOrNothing) => {
        await known(documentId);
        await allOrNothing(() => own().delete({ documentId }));
      }),

    /** Puts the rules in a new order: all their documentIds. */
    async reorder(input: { order: string[] }): Promise<void> {
      const { order } = parse(orderInput, input);
      await aloneWithVocabulary(strapi, async (allOrNothing) => {
        const rules = await read();
        await allOrNothing(() => ordered(rules, order));
      });
    },

    /** Takes stages and segments that are gone out of the rules, and rules that name none any more. */
    async prune(): Promise<void> {
      const all = await read();
      if (all.length === 0) return;
      const journeys = await service(strapi, 'vocabulary').readJourneys();
      const segments = await service(strapi, 'vocabulary').readSegments();
      const among = (keys: readonly string[], there: readonly { key: string }[] = []) =>
        keys.filter((key) => there.some((one) => one.key === key));
      for (const { documentId, ...rule } of all) {
        const home = journeys.find(({ key }) => key === rule.journey);
        const left = {
          stages: among(rule.stages, home?.stages),
          segments: among(rule.segments, segments),
        };
        const lost = (field: 'stages' | 'segments') => rule[field].length - left[field].length;
        const isEmpty = left.stages.length + left.segments.length === 0;
        if (isEmpty || !home) await own().delete({ documentId });
        else if (lost('stages') + lost('segments') > 0) {
          await own().update({ documentId, data: toRow({ ...rule, ...left }) });
        }
      }
    },
  };
};

const toRow = ({ contentType, condition, journey, stages, segments }: NewRule) => {
  const { kind, ...parts } = condition;
  return {
    contentTypeUid: contentType,
    conditionKind: kind,
    condition: parts,
    journeyKey: journey,
    stageKeys: stages,
    segmentKeys: segments,
  };
};

const toRule = (row: RuleRow): Rule => ({
  documentId: row.documentId,
  contentType: row.contentTypeUid || null,
  condition: { ...row.condition, kind: row.conditionKind } as Condition,
  journey: row.journeyKey,
  stages: row.stageKeys ?? [],
  segments: row.segmentKeys ?? [],
});
