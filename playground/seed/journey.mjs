import { MODEL, SEGMENTS, STAGES, TARGETS } from './journey-plan.mjs';

const JOURNEY = 'plugin::journey.journey';
const STAGE = 'plugin::journey.stage';
const SEGMENT = 'plugin::journey.segment';

const idsByKey = (documents) =>
  Object.fromEntries(documents.map(({ key, documentId }) => [key, documentId]));

async function findStages(strapi, journey) {
  return strapi.documents(STAGE).findMany({
    filters: { journey: { documentId: journey.documentId } },
    sort: 'position:asc',
  });
}

async function applyModel(strapi) {
  const journey = await strapi.plugin('journey').service('journeys').applyModel(MODEL);
  const stages = await findStages(strapi, journey);
  for (const stage of stages) {
    const targets = TARGETS[stage.key];
    if (!targets) continue;
    await strapi.documents(STAGE).update({ documentId: stage.documentId, data: targets });
  }
  await countContent(strapi);
  return stages;
}

/** Reports look at what the first run would tick; redirects and site settings stay out. */
async function countContent(strapi) {
  const { contentTypes } = await strapi.plugin('journey').service('site').describe();
  const suggested = contentTypes.filter((type) => type.suggested).map(({ uid }) => uid);
  await strapi.plugin('journey').service('settings').set({ countedContentTypes: suggested });
}

async function createSegments(strapi) {
  const documents = strapi.documents(SEGMENT);
  const ids = {};
  for (const [position, segment] of SEGMENTS.entries()) {
    const found = await documents.findFirst({ filters: { key: segment.key } });
    const { documentId } = found ?? (await documents.create({ data: { ...segment, position } }));
    ids[segment.key] = documentId;
  }
  return ids;
}

/**
 * The stages and segments that the content is tagged with, created where they are missing.
 * @returns document ids by key: `{ stages, segments }`
 * @throws Error when there is a journey already and it lacks a stage of the plan
 */
export async function createJourney(strapi) {
  const journey = await strapi.documents(JOURNEY).findFirst({});
  const stages = idsByKey(journey ? await findStages(strapi, journey) : await applyModel(strapi));
  const lacking = STAGES.filter((key) => !stages[key]);
  if (lacking.length > 0) {
    throw new Error(`The journey has no stage ${lacking.join(', ')}: the content can't be tagged`);
  }
  return { stages, segments: await createSegments(strapi) };
}

const TAGS = ['journeyStages', 'journeySegments'];

async function rowIds(strapi, uid, documentIds) {
  const rows = await strapi.db.query(uid).findMany({ where: { documentId: { $in: documentIds } } });
  return rows.map(({ id }) => ({ id }));
}

/** Leaves updatedAt alone: a tag must not turn a published entry into a "Modified" one. */
async function tagRow(strapi, uid, row, { stages, segments }, ids) {
  const stageIds = stages.map((key) => ids.stages[key]);
  const segmentIds = segments.map((key) => ids.segments[key]);
  await strapi.db.query(uid).updateRelations(row.id, {
    journeyStages: { set: await rowIds(strapi, STAGE, stageIds) },
    journeySegments: { set: await rowIds(strapi, SEGMENT, segmentIds) },
  });
}

/**
 * Tags entries that an earlier run created without a journey, unless somebody tagged them since.
 * @returns how many entries were tagged
 */
export async function tagExisting(strapi, entries, ids) {
  let tagged = 0;
  for (const entry of entries) {
    const { contentType, documentId, locale } = entry;
    if (entry.stages.length + entry.segments.length === 0) continue;
    const rows = await strapi.db.query(contentType).findMany({
      where: { documentId, ...(locale && { locale }) },
      populate: TAGS,
    });
    if (rows.some((row) => TAGS.some((name) => row[name].length > 0))) continue;
    for (const row of rows) {
      const tags = (!row.publishedAt && entry.draft) || entry;
      await tagRow(strapi, contentType, row, tags, ids);
    }
    tagged += 1;
  }
  return tagged;
}
