import type { Core, Schema, UID } from '@strapi/strapi';
import { chunks } from '../domain/chunks';
import { plainText } from '../domain/excerpt';
import { service } from './service';

const TEXTS: readonly Schema.Attribute.Kind[] = ['string', 'text', 'richtext', 'blocks'];
/** Texts that Strapi adds to every entry, and nobody writes. */
const SYSTEM = new Set(['documentId', 'locale']);
/** Versions read at once: of long texts a database holds megabytes. */
const BATCH = 100;
/** Characters of a text: what it is about is said by then. */
const LONGEST = 1000;

/** What entries say, to learn from and to ask of. */
export const entryTexts = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The beginning of the texts of versions of one content type, the title first, by their ids.
   * @param canRead whether an attribute may be looked at; all where left out
   */
  async of(
    uid: string,
    ids: readonly number[],
    canRead: (field: string) => boolean = () => true
  ): Promise<Map<number, string>> {
    const main = await service(strapi, 'titles').mainField(uid);
    const { attributes } = strapi.contentType(uid as UID.ContentType);
    const fields = Object.entries(attributes)
      .filter(([name, { type }]) => TEXTS.includes(type) && !SYSTEM.has(name) && canRead(name))
      .map(([name]) => name)
      .sort((a, b) => Number(b === main) - Number(a === main));
    const texts = new Map<number, string>();
    if (fields.length === 0) return texts;
    for (const some of chunks(ids, BATCH)) {
      const rows: ({ id: number } & Record<string, unknown>)[] = await strapi.db
        .query(uid)
        .findMany({ select: ['id', ...fields], where: { id: { $in: [...some] } } });
      for (const row of rows) texts.set(row.id, joined(fields.map((field) => row[field])));
    }
    return texts;
  },
});

function joined(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) {
    if (value === null || value === undefined || text.length >= LONGEST) continue;
    text += `${plainText(value)}\n`;
  }
  return text.slice(0, LONGEST);
}
