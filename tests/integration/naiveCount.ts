import type { TestApp } from './app';
import type { Entry } from './helpers';

/** A row of a content type, with its tags as keys: stages as `journey:stage`. */
export interface Version {
  type: string;
  documentId: string;
  locale: string | null;
  localized: boolean;
  published: boolean;
  stale: boolean;
  stages: string[];
  segments: string[];
}

/** What to count, every part of it said. Locales and segments are null where all count. */
export interface Question {
  journey: string;
  types: readonly string[];
  locales: readonly string[] | null;
  segments: readonly string[] | null;
}

interface Count {
  published: number;
  draft: number;
  stale: number;
}

/** All rows of the types, read through Strapi and counted here, one by one. */
export async function readVersions(
  { strapi }: TestApp,
  types: readonly string[],
  staleBefore: Date
): Promise<Version[]> {
  const versions: Version[] = [];
  for (const type of types) {
    const { options, pluginOptions } = strapi.contentType(type as 'api::article.article') as {
      options?: { draftAndPublish?: boolean };
      pluginOptions?: { i18n?: { localized?: boolean } };
    };
    const rows: Entry[] = await strapi.db.query(type).findMany({
      populate: { journeyStages: { populate: ['journey'] }, journeySegments: true },
    });
    for (const row of rows) {
      const published = !options?.draftAndPublish || row.publishedAt !== null;
      const since = new Date((options?.draftAndPublish ? row.publishedAt : row.updatedAt) ?? 0);
      versions.push({
        type,
        documentId: row.documentId,
        locale: row.locale,
        localized: pluginOptions?.i18n?.localized ?? false,
        published,
        stale: published && since < staleBefore,
        stages: (row.journeyStages ?? []).map((stage) => `${stage.journey?.key}:${stage.key}`),
        segments: (row.journeySegments ?? []).map(({ key }) => key),
      });
    }
  }
  return versions;
}

/** Each document's counting versions: the published ones, or where there are none its drafts. */
function countingDocuments(versions: readonly Version[], question: Question): Version[][] {
  const documents = new Map<string, Version[]>();
  for (const version of versions) {
    if (!question.types.includes(version.type)) continue;
    const { localized, locale } = version;
    if (question.locales && localized && !question.locales.includes(locale ?? '')) continue;
    const id = `${version.type} ${version.documentId}`;
    documents.set(id, [...(documents.get(id) ?? []), version]);
  }
  return [...documents.values()].map((all) => {
    const published = all.filter((one) => one.published);
    return published.length > 0 ? published : all;
  });
}

const carriesAny = (version: Version, segments: readonly string[] | null): boolean =>
  segments === null ||
  segments.some((key) =>
    key === 'general' ? version.segments.length === 0 : version.segments.includes(key)
  );

function countOf(documents: readonly Version[][]): Count {
  const published = documents.filter(([first]) => first?.published);
  return {
    published: published.length,
    draft: documents.length - published.length,
    stale: published.filter((versions) => versions.every(({ stale }) => stale)).length,
  };
}

/** Documents with a counting version that carries the stage and one of the segments. */
export const countCell = (versions: readonly Version[], stage: string, question: Question): Count =>
  countOf(
    countingDocuments(versions, question)
      .map((document) =>
        document.filter(
          (version) =>
            version.stages.includes(`${question.journey}:${stage}`) &&
            carriesAny(version, question.segments)
        )
      )
      .filter((document) => document.length > 0)
  );

const isTagged = (document: readonly Version[], journey: string): boolean =>
  document.some(({ stages }) => stages.some((stage) => stage.startsWith(`${journey}:`)));

/** Documents without a stage of the journey, of which a version carries one of the segments. */
export const countUntagged = (versions: readonly Version[], question: Question): Count =>
  countOf(
    countingDocuments(versions, question).filter(
      (document) =>
        !isTagged(document, question.journey) &&
        document.some((version) => carriesAny(version, question.segments))
    )
  );

/** Documents of which a version carries any stage of the journey and one of the segments. */
export const countTagged = (versions: readonly Version[], question: Question): Count =>
  countOf(
    countingDocuments(versions, question).filter((document) =>
      isTagged(
        document.filter((version) => carriesAny(version, question.segments)),
        question.journey
      )
    )
  );

/** Documents in all, and how many of them carry a stage of the journey. */
export function countAll(versions: readonly Version[], question: Question) {
  const documents = countingDocuments(versions, { ...question, segments: null });
  const { published, draft } = countOf(documents);
  const tagged = documents.filter((one) => isTagged(one, question.journey)).length;
  return { published, draft, tagged, untagged: documents.length - tagged };
}

/** Share of stage × segment cells with something published that isn't all stale. */
export function scoreOf(
  versions: readonly Version[],
  stages: readonly string[],
  segments: readonly string[],
  question: Question
): number {
  const cells = stages.flatMap((stage) =>
    segments.map((key) => countCell(versions, stage, { ...question, segments: [key] }))
  );
  const covered = cells.filter(({ published, stale }) => published > stale);
  return covered.length / cells.length;
}
