import type { Core } from '@strapi/strapi';
import { STAGES_FIELD } from '../content-types/fields';
import type { EntryRule, RuleChanges } from '../contracts/contentTypeRules';
import { refusal, unknownValue } from '../contracts/refused';
import { changedRules, ruleOf, rulesInForce } from '../domain/contentTypeRules';
import type { ContentTypeRules, StageName } from '../domain/contentTypeRules';
import { because } from '../domain/refusals';
import type { Original } from './copies';
import type { Facts } from './facts';
import { service } from './service';
import type { StoredStage } from './vocabulary';

const FIELD = 'contentTypeRules';

/** So many entries are named in a message. */
const NAMED = 10;

/** What is asked of the entries of each content type: a stage to start with, a stage to be published. */
export const rules = ({ strapi }: { strapi: Core.Strapi }) => {
  const fields = () => service(strapi, 'fields');

  const inForce = ({ settings, journeys }: Facts): ContentTypeRules =>
    rulesInForce(settings.contentTypeRules, { journeys, types: fields().list() });

  const stageOf = ({ journeys }: Facts, name: StageName): StoredStage | null =>
    journeys
      .find(({ key }) => key === name.journey)
      ?.stages.find(({ key }) => key === name.stage) ?? null;

  /** @throws ValidationError where there is no such journey, or no such stage in it */
  const named = (
    facts: Facts,
    { journey, stage }: { journey?: string; stage: string },
    field: string
  ): StageName => {
    const home = service(strapi, 'vocabulary').journeyAmong(facts, journey, `${field}.journey`);
    const name = { journey: home.key, stage };
    if (stageOf(facts, name)) return name;
    const known = home.stages.map(({ key }) => key);
    throw unknownValue(`${field}.stage`, stage, known);
  };

  return {
    inForce,

    /**
     * The rules with those changes.
     * @throws ValidationError for an unknown content type or stage, and where a stage is required of
     *   entries that nobody publishes
     */
    async changed(stored: ContentTypeRules, changes: RuleChanges): Promise<ContentTypeRules> {
      const facts = await service(strapi, 'facts').now();
      const types = fields().list();
      const checked = Object.entries(changes).map(
        ([uid, { defaultStage, requireStage, staleAfterDays }]) => {
          const field = `${FIELD}.${uid}`;
          const type = types.find((one) => one.uid === uid);
          if (!type) {
            const known = types.map((one) => one.uid);
            throw unknownValue(FIELD, uid, known);
          }
          if (requireStage && !type.draftAndPublish) {
            throw refusal(`${field}.requireStage`, because('neverPublished', { type: type.name }));
          }
          const stage = defaultStage && named(facts, defaultStage, `${field}.defaultStage`);
          const change = {
            ...(stage !== undefined && { defaultStage: stage }),
            ...(requireStage !== undefined && { requireStage }),
            ...(staleAfterDays !== undefined && { staleAfterDays }),
          };
          return [uid, change] as const;
        }
      );
      return changedRules(stored, Object.fromEntries(checked));
    },

    /** The same for the edit view, where stages go by their documentIds. */
    forEntries(facts: Facts): Record<string, EntryRule> {
      const all = Object.entries(inForce(facts)).map(([uid, { defaultStage, requireStage }]) => {
        const stage = defaultStage && stageOf(facts, defaultStage);
        return [uid, { defaultStage: stage?.documentId ?? null, requireStage }];
      });
      return Object.fromEntries(all);
    },

    /** What new entries of that content type start with; null for nothing. */
    async startStage(uid: string): Promise<StoredStage | null> {
      const hasRule = ({ settings }: Facts): boolean =>
        Boolean(ruleOf(settings.contentTypeRules, uid)?.defaultStage);
      if (!hasRule(await service(strapi, 'facts').lately())) return null;
      // Another process may have taken the stage away just now.
      const facts = await service(strapi, 'facts').now();
      const name = ruleOf(facts.settings.contentTypeRules, uid)?.defaultStage;
      return name ? stageOf(facts, name) : null;
    },

    /** Whether entries of that content type are published with a stage only. */
    async requiresStage(uid: string): Promise<boolean> {
      const facts = await service(strapi, 'facts').lately();
      // Nearly always: spares the look through all content types.
      if (!ruleOf(facts.settings.contentTypeRules, uid)?.requireStage) return false;
      return ruleOf(inForce(facts), uid)?.requireStage ?? false;
    },

    /**
     * Refuses to publish versions without a stage where the content type requires one.
     * @param versions those that have none, as they were read
     * @throws ValidationError naming the field and the entries
     */
    async assertPublishable(uid: string, versions: readonly Original[]): Promise<void> {
      if (versions.length === 0 || !(await this.requiresStage(uid))) return;
      const names = await service(strapi, 'titles').namesOf(uid, versions.slice(0, NAMED));
      const entries = names.join(', ');
      const more = versions.length - names.length;
      const type = fields()
        .list()
        .find((one) => one.uid === uid);
      const why = because('stageRequired', { entries, more, type: type?.name ?? uid });
      throw refusal(STAGES_FIELD, why);
    },
  };
};
