import { documentsOf } from './catalog.mjs';

const DAY = 24 * 60 * 60 * 1000;

const tagsOf = ({ stages, segments }, ids) =>
  ids && {
    journeyStages: stages.map((key) => ids.stages[key]),
    journeySegments: segments.map((key) => ids.segments[key]),
  };

/** Documents API writes carry the time of writing; a demo needs a past. */
async function setDates(strapi, type, documentId, entry, now) {
  const query = strapi.db.query(type.uid);
  const where = { documentId, ...(type.localized && { locale: entry.locale }) };
  const daysAgo = (days) => new Date(now - days * DAY);
  const published = daysAgo(entry.publishedDaysAgo ?? entry.updatedDaysAgo);
  const updated = daysAgo(entry.updatedDaysAgo ?? entry.publishedDaysAgo);
  const createdAt = new Date(Math.min(published, updated) - 2 * DAY);
  if (!type.publishes) {
    await query.updateMany({
      where,
      data: { createdAt, updatedAt: updated, publishedAt: createdAt },
    });
    return;
  }
  await query.updateMany({
    where: { ...where, publishedAt: { $notNull: true } },
    data: { createdAt, updatedAt: published, publishedAt: published },
  });
  // Strapi shows an entry as "Modified" when its two rows differ in updatedAt.
  await query.updateMany({
    where: { ...where, publishedAt: { $null: true } },
    data: { createdAt, updatedAt: entry.status === 'published' ? published : updated },
  });
}

async function writeEntry(strapi, type, documentId, entry, { ids, now }) {
  const documents = strapi.documents(type.uid);
  const at = {
    ...(type.localized && { locale: entry.locale }),
    ...(type.publishes && { status: entry.status === 'draft' ? 'draft' : 'published' }),
  };
  const data = { ...entry.data, ...tagsOf(entry, ids) };
  const written = documentId
    ? await documents.update({ documentId, ...at, data })
    : await documents.create({ ...at, data });
  if (entry.draft) {
    await documents.update({
      documentId: written.documentId,
      ...(type.localized && { locale: entry.locale }),
      data: { ...entry.draft.data, ...tagsOf(entry.draft, ids) },
    });
  }
  await setDates(strapi, type, written.documentId, entry, now);
  return written.documentId;
}

/** The type's documents in the database: documentId → locale → key. */
async function findExisting(strapi, type) {
  const rows = await strapi.db.query(type.uid).findMany({
    where: type.publishes ? { publishedAt: { $null: true } } : {},
    select: ['documentId', 'locale', type.key],
  });
  const found = new Map();
  for (const row of rows) {
    if (!found.has(row.documentId)) found.set(row.documentId, new Map());
    found.get(row.documentId).set(row.locale, row[type.key]);
  }
  return found;
}

function findDocumentId(existing, type, { entries }) {
  for (const [documentId, rows] of existing) {
    if (type.single) return documentId;
    if (entries.some(({ locale, data }) => rows.get(locale) === data[type.key])) return documentId;
  }
  return undefined;
}

/** When it came to be, in days ago. */
const ageOf = ({ publishedDaysAgo = 0, updatedDaysAgo = 0 }) =>
  Math.max(publishedDaysAgo, updatedDaysAgo);

/**
 * The entries of one content type that are not there, and those that are.
 * @param ids document ids of stages and segments by key; without them entries are created untagged
 * @returns `missing`, documents to `write()` with their `uid`, their `age` in days and their number of `entries`, and
 *   `existing`, the entries that were found, with their documentId
 */
export async function compareEntries(strapi, type, { ids, now }) {
  const found = await findExisting(strapi, type);
  const result = { missing: [], existing: [] };
  for (const document of documentsOf(type)) {
    let documentId = findDocumentId(found, type, document);
    const rows = found.get(documentId);
    const isThere = ({ locale }) => rows?.has(locale);
    for (const entry of document.entries.filter(isThere)) {
      result.existing.push({ contentType: type.uid, documentId, ...entry });
    }
    const entries = document.entries.filter((entry) => !isThere(entry));
    if (entries.length === 0) continue;
    result.missing.push({
      uid: type.uid,
      age: Math.max(...entries.map(ageOf)),
      entries: entries.length,
      async write() {
        for (const entry of entries) {
          documentId = await writeEntry(strapi, type, documentId, entry, { ids, now });
        }
      },
    });
  }
  return result;
}
