import type { Core } from '@strapi/strapi';
import { refusal, unknownValue } from '../contracts/refused';
import type { EntryAddress } from '../contracts/tagging';
import { because } from '../domain/refusals';
import { shorten } from '../domain/shorten';
import { tagTargets } from '../domain/tagTargets';
import type { TypeFacts } from '../domain/tagTargets';
import { onConnection } from '../queries/connection';
import { readVersions } from '../queries/tagLinks';
import { taggedTable } from '../queries/tables';
import { service } from './service';
import type { TaggingOptions } from './tagging';

/** An entry, in each of the locales that were meant; null where its content type isn't localised. */
export interface NamedEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locales: readonly (string | null)[];
}

/** Entries that a request names, looked up. */
export const namedEntries = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Each as it was named, in the same order.
   * @param options `mayTag` keeps the caller to the entries that they may update
   * @param at field that is named where one is refused; its place in the list where left out
   * @throws ValidationError for one that there isn't, or that the caller may not update
   */
  async of(
    entries: readonly EntryAddress[],
    options: Pick<TaggingOptions, 'mayTag'>,
    at?: string
  ): Promise<NamedEntry[]> {
    const types = service(strapi, 'fields')
      .list()
      .map(({ uid }) => uid);
    const facts = new Map<string, TypeFacts>();
    const fieldOf = (index: number): string => at ?? `entries.${index}`;
    for (const [index, { contentType }] of entries.entries()) {
      if (!types.includes(contentType)) {
        throw unknownValue(`${fieldOf(index)}.contentType`, contentType, types);
      }
      if (facts.has(contentType)) continue;
      const own = entries.filter((one) => one.contentType === contentType);
      const documentIds = [...new Set(own.map(({ documentId }) => documentId))];
      const table = taggedTable(strapi, contentType);
      const versions = await onConnection(strapi, (db) => readVersions(db, table, documentIds));
      const known = await service(strapi, 'tagBatch').factsOf(table, versions, options);
      facts.set(contentType, known);
    }
    return entries.map((address, index) => {
      const own = facts.get(address.contentType)!;
      const targets = tagTargets(address, own);
      if ('refusal' in targets) throw refused(address, fieldOf(index), own, targets.reason);
      const { contentType, documentId } = address;
      const locales = targets.versions.map(({ locale }) => (own.localized ? locale : null));
      return { contentType, documentId, locales: [...new Set(locales)] };
    });
  },
});

/** Why an entry can't be had. Not as a 403: of these Strapi tells nobody what is wrong. */
export function refused(
  { contentType, documentId, locale }: EntryAddress,
  field: string,
  { localized, locales }: TypeFacts,
  reason: string
): Error {
  const entry = { type: contentType, id: shorten(documentId) };
  if (reason === 'forbidden') return refusal(field, because('mayNotUpdate', entry));
  if (reason === 'locale') {
    return unknownValue(`${field}.locale`, locale ?? '', localized ? [...locales, '*'] : []);
  }
  return refusal(field, because('entryGone', entry));
}
