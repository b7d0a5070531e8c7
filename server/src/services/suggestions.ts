import type { Core } from '@strapi/strapi';
import { parse } from '../contracts/parse';
import { unknownValue } from '../contracts/refused';
import { suggestionsInput } from '../contracts/suggestions';
import type {
  EntrySuggestions,
  Suggestion,
  SuggestionsAnswer,
  SuggestionsInput,
} from '../contracts/suggestions';
import type { EntryAddress } from '../contracts/tagging';
import type { Rule } from '../domain/backFill/byRules';
import { NEEDED } from '../domain/backFill/learnedTags';
import { suggestionsFor } from '../domain/backFill/suggestionsFor';
import type { Suggested } from '../domain/backFill/suggestionsFor';
import { wordsOf } from '../domain/backFill/wordsOf';
import type { EntriesOptions } from './entries';
import type { Facts } from './facts';
import type { Learned } from './learning';
import { service } from './service';
import type { StoredJourney } from './vocabulary';

interface Version {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly publishedAt: unknown;
}

/** What suggestions are made with. */
interface Known {
  readonly facts: Facts;
  readonly journey: StoredJourney;
  readonly rules: readonly Rule[];
  readonly learned: Learned;
}

/** Which tags entries may be given, and why. Nothing is tagged by it. */
export const suggestions = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Of each entry the version that reports count: what visitors read, where there is that. */
  const versionsOf = async (
    uid: string,
    entries: readonly EntryAddress[],
    options: EntriesOptions
  ): Promise<Version[]> => {
    const documentIds = [...new Set(entries.map(({ documentId }) => documentId))];
    const rows: Version[] = await strapi.db.query(uid).findMany({
      select: ['id', 'documentId', 'locale', 'publishedAt'],
      where: { documentId: { $in: documentIds } },
      orderBy: { id: 'asc' },
    });
    const allowed = await service(strapi, 'taggable').among(
      uid,
      rows.map(({ id }) => id),
      options
    );
    const found = new Map<string, Version>();
    for (const row of rows) {
      const key = keyOf(row.documentId, row.locale);
      const isShown = row.publishedAt !== null || !found.has(key);
      if (isShown) found.set(key, row);
    }
    return [...found.values()].filter(({ id }) => allowed.has(id));
  };

  const ofType = async (
    uid: string,
    entries: readonly EntryAddress[],
    { facts, journey, learned, ...known }: Known,
    options: EntriesOptions
  ): Promise<Map<string, Pick<EntrySuggestions, 'stages' | 'segments'>>> => {
    const canRead = (field: string): boolean => options.canReadField?.(uid, field) ?? true;
    const versions = await versionsOf(uid, entries, options);
    const ids = versions.map(({ id }) => id);
    const documentIds = [...new Set(versions.map(({ documentId }) => documentId))];
    const standard = facts.locales.find(({ isDefault }) => isDefault)?.code ?? null;
    const rules = service(strapi, 'ruleValues').rulesFor(uid, known.rules, canRead);
    const values = await service(strapi, 'ruleValues').of(uid, ids, rules);
    const texts = await service(strapi, 'entryTexts').of(uid, ids, canRead);
    const carried = await service(strapi, 'placements').read(uid, documentIds);
    const rejected = await service(strapi, 'rejections').of(uid, documentIds, journey.key);
    const keysIn = (all: readonly { id: number; key: string }[], own?: ReadonlySet<number>) =>
      new Set(all.filter(({ id }) => own?.has(id)).map(({ key }) => key));
    return new Map(
      versions.map(({ id, documentId, locale }) => {
        const within = locale || standard;
        const words = wordsOf(texts.get(id) ?? '', within);
        const suggested = suggestionsFor(
          {
            contentType: uid,
            values: values.get(id) ?? {},
            carried: {
              stages: keysIn(journey.stages, carried.get(id)?.stages),
              segments: keysIn(facts.segments, carried.get(id)?.segments),
            },
            rejected: rejected(documentId, locale),
            learned: {
              stages: learned.tagsIn('stages', within)?.suggested(words) ?? null,
              segments: learned.tagsIn('segments', within)?.suggested(words) ?? null,
            },
          },
          rules
        );
        const named = {
          stages: inWords(suggested.stages, journey.stages),
          segments: inWords(suggested.segments, facts.segments),
        };
        return [keyOf(documentId, locale), named];
      })
    );
  };

  return {
    /**
     * What to suggest for entries, those that the caller may read and tag. What rules say comes before what
     * was learned from the entries that are tagged.
     * @throws ValidationError for a content type, locale or journey that there isn't
     */
    async of(input: SuggestionsInput, options: EntriesOptions = {}): Promise<SuggestionsAnswer> {
      const { entries, journey: key } = parse(suggestionsInput, input);
      const facts = await service(strapi, 'facts').now();
      const journey = service(strapi, 'vocabulary').journeyAmong(facts, key);
      const { canRead = () => true } = options;
      const types = service(strapi, 'fields').list();
      const standard = facts.locales.find(({ isDefault }) => isDefault)?.code ?? null;
      const locales = facts.locales.map(({ code }) => code);
      const localeOf = ({ contentType, locale }: EntryAddress, index: number): string | null => {
        const type = types.find(({ uid }) => uid === contentType);
        if (!type) {
          const known = types.map(({ uid }) => uid).filter(canRead);
          throw unknownValue(`entries.${index}.contentType`, contentType, known);
        }
        const allowed = type.localized ? locales : [];
        if (locale != null && !allowed.includes(locale)) {
          throw unknownValue(`entries.${index}.locale`, locale, allowed);
        }
        return type.localized ? (locale ?? standard) : null;
      };
      const keys = entries.map((entry, index) => keyOf(entry.documentId, localeOf(entry, index)));
      const rules = (await service(strapi, 'backFillRules').read()).filter(
        (rule) => rule.journey === journey.key
      );
      const learned = await service(strapi, 'learning').of(journey);
      const found = new Map<string, Awaited<ReturnType<typeof ofType>>>();
      for (const uid of new Set(entries.map(({ contentType }) => contentType))) {
        if (!canRead(uid)) continue;
        const own = entries.filter(({ contentType }) => contentType === uid);
        found.set(uid, await ofType(uid, own, { facts, journey, rules, learned }, options));
      }
      return {
        entries: entries.map(({ contentType, documentId, locale = null }, index) => {
          const own = found.get(contentType)?.get(keys[index] ?? '');
          return { contentType, documentId, locale, stages: [], segments: [], ...own };
        }),
        learning: { tagged: learned.tagged, needed: NEEDED },
      };
    },
  };
};

const keyOf = (documentId: string, locale: string | null): string =>
  JSON.stringify([documentId, locale || null]);

/** With the names of what is suggested; what is gone meanwhile is left out. */
const inWords = (
  suggested: readonly Suggested[],
  all: readonly { key: string; name: string }[]
): Suggestion[] =>
  suggested.flatMap(({ key, confidence, by, words, rule }) => {
    const name = all.find((one) => one.key === key)?.name;
    if (name === undefined) return [];
    const why = rule && {
      documentId: rule.documentId,
      contentType: rule.contentType,
      condition: rule.condition,
    };
    return [{ key, name, confidence, by, words: [...words], ...(why && { rule: why }) }];
  });
