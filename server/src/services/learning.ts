import { setImmediate as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { PLACEMENT_UID } from '../content-types/uids';
import { parse } from '../contracts/parse';
import { measureInput } from '../contracts/suggestions';
import type { Measured, MeasureInput } from '../contracts/suggestions';
import type { Example } from '../domain/backFill/classifier';
import { learnTags, NEEDED } from '../domain/backFill/learnedTags';
import type { LearnedIn, LearnedTags } from '../domain/backFill/learnedTags';
import { measure } from '../domain/backFill/measured';
import { wordsOf } from '../domain/backFill/wordsOf';
import { chunks } from '../domain/chunks';
import { GENERAL } from '../domain/journey';
import type { Placement } from '../domain/placement';
import { onConnection } from '../queries/connection';
import { findContent } from '../queries/content';
import { ownTable } from '../queries/tables';
import { taggedDrafts } from '../queries/taggedDrafts';
import type { TaggedVersionRow } from '../queries/taggedDrafts';
import type { Facts } from './facts';
import { inPieces } from './inPieces';
import { VOCABULARY } from './marks';
import { service } from './service';
import type { StoredJourney } from './vocabulary';

export const TAG_FIELDS = ['stages', 'segments'] as const;
export type TagFieldName = (typeof TAG_FIELDS)[number];

/** What was learned from the entries that carry a stage of a journey. */
export interface Learned {
  /** How many there were to learn from. */
  readonly tagged: number;
  /** What can be told of an entry in that locale; null where there is too little. */
  tagsIn(field: TagFieldName, locale: string | null): LearnedTags | null;
}

type Examples = Readonly<Record<TagFieldName, readonly Example[]>>;

interface Remembered {
  readonly vocabulary: string;
  readonly content: string;
  readonly at: number;
  readonly learned: Promise<Learned>;
  /** Once it has been learned: whether there was enough. */
  isEnough: boolean;
}

/** The newest that are tagged are learned from. */
const MOST_LEARNED = 2000;
/** So long, in milliseconds, it holds though entries have changed: each tag changes one. */
const HOLDS = 5 * 60_000;
/** Journeys that are remembered. */
const JOURNEYS = 8;
/** Versions whose words are read between two pauses. */
const BATCH = 100;

/** Learns from what people have tagged, within this process. */
export const learning = ({ strapi }: { strapi: Core.Strapi }) => {
  const remembered = new Map<string, Remembered>();

  const typesOf = ({ settings }: Facts): string[] =>
    service(strapi, 'site')
      .countedBy(settings)
      .map(({ uid }) => uid);

  /** The newest published ones come in order off an index, however many there are; drafts make up the rest. */
  const sampleOf = (facts: Facts, journey: StoredJourney): Promise<TaggedVersionRow[]> =>
    onConnection(strapi, async (db) => {
      const placements = ownTable(strapi, PLACEMENT_UID);
      const contentTypes = typesOf(facts);
      const stages = journey.stages.map(({ id }) => id);
      const locales = [...facts.locales.map(({ code }) => code), null];
      const published = await findContent(
        db,
        placements,
        { contentTypes, stages, segments: null, locales },
        { limit: MOST_LEARNED, offset: 0, ascending: false }
      );
      const limit = MOST_LEARNED - published.length;
      if (limit === 0) return published;
      const drafts = await taggedDrafts(db, placements, { uids: contentTypes, stages, limit });
      return [...published, ...drafts];
    });

  const examplesOf = async (facts: Facts, journey: StoredJourney): Promise<Examples> => {
    const examples: Record<TagFieldName, Example[]> = { stages: [], segments: [] };
    const standard = facts.locales.find(({ isDefault }) => isDefault)?.code ?? null;
    const sample = await sampleOf(facts, journey);
    for (const uid of new Set(sample.map((version) => version.uid))) {
      const own = sample.filter((version) => version.uid === uid);
      for (const some of chunks(own, BATCH)) {
        const documentIds = [...new Set(some.map(({ documentId }) => documentId))];
        const carried = await service(strapi, 'placements').read(uid, documentIds);
        const ids = some.map(({ id }) => id);
        const texts = await service(strapi, 'entryTexts').of(uid, ids);
        for (const { id, documentId, locale } of some) {
          const tags = carried.get(id);
          if (!tags) continue;
          const within = locale ?? standard;
          const words = wordsOf(texts.get(id) ?? '', within);
          const example = { words, group: `${uid} ${documentId}`, locale: within };
          examples.stages.push({ ...example, labels: stagesIn(tags, journey) });
          examples.segments.push({ ...example, labels: segmentsIn(tags, facts) });
        }
        // SQLite answers at once: without a pause, nobody else would be served before the end.
        await pause();
      }
    }
    return examples;
  };

  const learn = async (facts: Facts, journey: StoredJourney): Promise<Learned> => {
    const examples = await examplesOf(facts, journey);
    const learned = new Map<string, LearnedIn | null>();
    for (const field of TAG_FIELDS) {
      learned.set(field, await inPieces(learnTags(examples[field])));
      for (const locale of localesOf(examples[field])) {
        const own = learnedFrom(locale, examples[field]);
        if (own === examples[field]) continue;
        learned.set(placeOf(field, locale), await inPieces(learnTags(own)));
      }
    }
    return {
      tagged: examples.stages.length,
      tagsIn(field, locale) {
        const own = placeOf(field, locale);
        const found = learned.has(own) ? learned.get(own) : learned.get(field);
        return found?.(locale) ?? null;
      },
    };
  };

  return {
    /** What is learned by now, for a journey. Who asks at the same time waits for the same. */
    async of(journey: StoredJourney): Promise<Learned> {
      const marks = await service(strapi, 'marks').now();
      const facts = await service(strapi, 'facts').now(marks);
      const states = [VOCABULARY, ...typesOf(facts)].map(marks);
      if (states.includes(null)) return learn(facts, journey);
      const [vocabulary = '', ...content] = states.map(String);
      const state = { vocabulary, content: content.join() };
      const known = remembered.get(journey.key);
      if (known && isRight(known, state)) return known.learned;
      const learned = learn(facts, journey);
      const entry: Remembered = { ...state, at: Date.now(), learned, isEnough: false };
      remembered.delete(journey.key);
      remembered.set(journey.key, entry);
      const [oldest] = remembered.keys();
      if (remembered.size > JOURNEYS && oldest !== undefined) remembered.delete(oldest);
      try {
        entry.isEnough = (await learned).tagged >= NEEDED;
      } catch (error) {
        if (remembered.get(journey.key) === entry) remembered.delete(journey.key);
        throw error;
      }
      return learned;
    },

    /**
     * How often suggestions would be right, by locale: of the entries that are tagged, each asked of what is
     * learned from the others.
     * @throws ValidationError for an unknown journey
     */
    async measure(
      input: MeasureInput = {}
    ): Promise<Record<TagFieldName, (Measured & { locale: string | null })[]>> {
      const { journey: key, parts } = parse(measureInput, input);
      const facts = await service(strapi, 'facts').now();
      const journey = service(strapi, 'vocabulary').journeyAmong(facts, key);
      const examples = await examplesOf(facts, journey);
      const measured = async (field: TagFieldName) => {
        const found = await inPieces(measure(examples[field], parts, learnedFrom));
        return [...found].map(([locale, figures]) => ({ locale, ...figures }));
      };
      return { stages: await measured('stages'), segments: await measured('segments') };
    },
  };
};

const placeOf = (field: TagFieldName, locale: string | null): string => `${field} ${locale ?? ''}`;

const localesOf = (examples: readonly Example[]): Set<string | null> =>
  new Set(examples.map(({ locale }) => locale));

/** A language is learned from its own entries where there are enough, otherwise from all. */
function learnedFrom(locale: string | null, examples: readonly Example[]): readonly Example[] {
  const own = examples.filter((one) => one.locale === locale);
  return own.length >= NEEDED && own.length < examples.length ? own : examples;
}

function isRight(known: Remembered, state: { vocabulary: string; content: string }): boolean {
  if (known.vocabulary !== state.vocabulary) return false;
  if (known.content === state.content) return true;
  return known.isEnough && Date.now() - known.at < HOLDS;
}

const stagesIn = ({ stages }: Placement, journey: StoredJourney): string[] =>
  journey.stages.filter(({ id }) => stages.has(id)).map(({ key }) => key);

const segmentsIn = ({ segments }: Placement, facts: Facts): string[] => {
  const keys = facts.segments.filter(({ id }) => segments.has(id)).map(({ key }) => key);
  return keys.length > 0 ? keys : [GENERAL];
};
