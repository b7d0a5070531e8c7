import type { services } from '../../server/src/services';
import type { TestApp } from './app';

type Services = typeof services;

/** One of the plugin's services, as other people's code gets it. */
export const journey = <Name extends keyof Services>(
  { strapi }: TestApp,
  name: Name
): ReturnType<Services[Name]> => strapi.plugin('journey').service(name);

export const LONG = 'a-type-whose-name-is-so-long-that-strapi-has-to-shorten-its-identifiers';

/** Uid of a content type of the fixture app. */
export const uidOf = (type: string): string => `api::${type}.${type}`;

/** A row or document as Strapi returns it, with the fields that tests look at. */
export interface Entry {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
  updatedAt: string;
  title?: string;
  journeyStages?: { key: string; journey?: { key: string } }[];
  journeySegments?: { key: string }[];
}

/** The document service without generated types. */
interface Documents {
  create(params: object): Promise<Entry>;
  update(params: object): Promise<Entry>;
  publish(params: object): Promise<{ entries: Entry[] }>;
  unpublish(params: object): Promise<{ entries: Entry[] }>;
  discardDraft(params: object): Promise<{ entries: Entry[] }>;
  clone(params: object): Promise<{ documentId: string; entries: Entry[] }>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Entry | null>;
  findFirst(params: object): Promise<Entry | null>;
  findMany(params?: object): Promise<Entry[]>;
  count(params?: object): Promise<number>;
}

export const documents = ({ strapi }: TestApp, uid: string): Documents =>
  strapi.documents(uid as 'api::article.article') as unknown as Documents;

/** `documentId`s of stages by key (`journey:stage` outside the default journey), or of segments. */
async function ids(
  app: TestApp,
  kind: 'stages' | 'segments',
  keys: readonly string[] = []
): Promise<string[]> {
  const { journeys, segments, defaultJourney } = await journey(app, 'vocabulary').all();
  return keys.map((asked) => {
    const [key, inJourney = defaultJourney] = asked.split(':').reverse();
    const known =
      kind === 'segments' ? segments : journeys.find((one) => one.key === inJourney)?.stages;
    const found = known?.find((one) => one.key === key);
    if (!found) throw new Error(`no ${kind} "${asked}" to tag with`);
    return found.documentId;
  });
}

export interface Tagging {
  stages?: readonly string[];
  segments?: readonly string[];
}

/** The two fields' values, as the document service takes them. */
export const tags = async (app: TestApp, { stages, segments }: Tagging): Promise<object> => ({
  journeyStages: await ids(app, 'stages', stages),
  journeySegments: await ids(app, 'segments', segments),
});

/** A journey with a stage for each key, named like its key (`retention` → `Retention`). */
export async function addJourney(app: TestApp, key: string, stages: readonly string[]) {
  const { documentId } = await journey(app, 'journeys').create({ key, name: nameOf(key) });
  for (const stage of stages) {
    await journey(app, 'journeys').addStage(documentId, { key: stage, name: nameOf(stage) });
  }
  return documentId;
}

export async function addSegments(app: TestApp, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const name = key.length > 3 ? nameOf(key) : key.toUpperCase();
    await journey(app, 'segments').create({ key, name });
  }
}

const nameOf = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

export interface EntryInput extends Tagging {
  /** Another locale of this document; a document of its own where left out. */
  documentId?: string;
  locale?: string;
  publish?: boolean;
  data?: object;
  /** Since when it is published, or without draft & publish was last updated. */
  since?: Date;
}

/** Writes an entry as an editor would. @returns its documentId */
export async function addEntry(
  app: TestApp,
  type: string,
  { documentId, locale, publish = false, data, since, ...tagging }: EntryInput = {}
): Promise<string> {
  const uid = uidOf(type);
  const values = { ...data, ...(await tags(app, tagging)) };
  const entry = documentId
    ? await documents(app, uid).update({ documentId, locale, data: values })
    : await documents(app, uid).create({ locale, data: values });
  if (publish) await documents(app, uid).publish({ documentId: entry.documentId, locale });
  if (since) await date(app, uid, entry.documentId, since, locale);
  return entry.documentId;
}

/** Moves an entry in time: its published version, or where it has none its only one. */
export async function date(
  app: TestApp,
  uid: string,
  documentId: string,
  since: Date,
  locale?: string
): Promise<void> {
  const draftAndPublish = app.strapi.contentType(uid as 'api::article.article').options;
  await app.strapi.db.query(uid).updateMany({
    where: {
      documentId,
      ...(locale ? { locale } : {}),
      ...(draftAndPublish?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
    },
    data: draftAndPublish?.draftAndPublish ? { publishedAt: since } : { updatedAt: since },
  });
}

/** Keys of the tags of a version, sorted; null where there is no such version. */
export async function tagsOf(
  app: TestApp,
  type: string,
  documentId: string,
  where: { locale?: string; status?: 'draft' | 'published' } = {}
): Promise<{ stages: string[]; segments: string[] } | null> {
  const entry = await documents(app, uidOf(type)).findOne({
    documentId,
    ...where,
    populate: { journeyStages: true, journeySegments: true },
  });
  if (!entry) return null;
  const keys = (list: { key: string }[] = []): string[] => list.map(({ key }) => key).sort();
  return { stages: keys(entry.journeyStages), segments: keys(entry.journeySegments) };
}

/** Locales besides English. */
export async function addLocales(app: TestApp): Promise<void> {
  const locales = app.strapi.plugin('i18n').service('locales');
  await locales.create({ code: 'da', name: 'Danish' });
  await locales.create({ code: 'de', name: 'German' });
}

/** Leaves the site as after its first start, but for its locales. */
export async function reset(app: TestApp): Promise<void> {
  const types = [
    ...journey(app, 'fields').list(),
    ...['stage', 'journey', 'segment', 'change', 'review', 'snapshot', 'rule', 'rejection'].map(
      (name) => ({
        uid: `plugin::journey.${name}`,
      })
    ),
  ];
  for (const { uid } of types) await app.strapi.db.query(uid).deleteMany({});
  // Without the rows of its own plugin, the Public role would be nobody at all: 401, not 403.
  await app.strapi.db.query('plugin::users-permissions.permission').deleteMany({
    where: { $not: { action: { $startsWith: 'plugin::users-permissions' } } },
  });
  await app.strapi.store({ type: 'plugin', name: 'journey', key: 'settings' }).delete({});
}

/** Lets everyone call these content API actions. */
export async function grantPublic(app: TestApp, ...actions: string[]): Promise<void> {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
}
