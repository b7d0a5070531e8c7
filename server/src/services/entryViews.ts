import type { Core, Struct, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { unknownValue } from '../contracts/refused';

/** Which parts of entries a request asks for. */
export interface ViewAsked {
  readonly fields?: readonly string[];
  readonly populate?: readonly string[] | Readonly<Record<string, unknown>>;
}

/** How entries of one content type are read. */
export interface EntryView {
  /** `fields` and `populate` of Strapi's document service. */
  readonly params: object;
  /** Fields that are read, and were not asked for. */
  readonly extra: readonly string[];
}

const EVERYTHING: EntryView = { params: {}, extra: [] };
/** Part of every answer. */
const TIMES = ['publishedAt', 'updatedAt'];
const IDS = ['id', 'documentId'];
const ALL = '*';
const POPULATED = new Set(['relation', 'media', 'component', 'dynamiczone']);

/**
 * For each content type, those of the fields and relations that it has, as its own `find` allows them.
 * @throws ValidationError naming what no content type has, or what the caller may not see
 */
export async function entryViews(
  strapi: Core.Strapi,
  uids: readonly string[],
  asked: ViewAsked,
  auth?: object
): Promise<(uid: string) => EntryView> {
  if (!asked.fields && !asked.populate) return () => EVERYTHING;
  const models = uids.map((uid) => strapi.getModel(uid as UID.ContentType));
  refuseUnknown('fields', asked.fields ?? [], models, fieldsOf);
  refuseUnknown('populate', relationsAsked(asked), models, relationsOf);
  const views = await Promise.all(
    models.map(async (model): Promise<[string, EntryView]> => {
      const query = narrow(asked, model);
      await strapi.contentAPI.validate.query(query, model, { auth: auth as never });
      const params = await strapi.contentAPI.sanitize.query(query, model, { auth: auth as never });
      const extra = query.fields ? TIMES.filter((field) => !query.fields?.includes(field)) : [];
      const fields = query.fields && { fields: [...query.fields, ...extra] };
      return [model.uid, { params: { ...params, ...fields }, extra }];
    })
  );
  const byType = new Map(views);
  return (uid) => byType.get(uid) ?? EVERYTHING;
}

function refuseUnknown(
  param: string,
  names: readonly string[],
  models: readonly Struct.Schema[],
  namesOf: (model: Struct.Schema) => string[]
): void {
  const known = new Set(models.flatMap(namesOf));
  const unknown = names.find((name) => name !== ALL && !known.has(name));
  if (unknown !== undefined) throw unknownValue(param, unknown, [...known].sort());
}

export const isPrivate = (model: Struct.Schema, name: string): boolean =>
  contentTypes.isPrivateAttribute(model as Struct.ContentTypeSchema, name);

const namesWhere = (model: Struct.Schema, isPopulated: boolean): string[] =>
  Object.entries(model.attributes)
    .filter(([name, { type }]) => POPULATED.has(type) === isPopulated && !isPrivate(model, name))
    .map(([name]) => name);

const fieldsOf = (model: Struct.Schema): string[] => [
  ...new Set([...IDS, ...namesWhere(model, false)]),
];

const relationsOf = (model: Struct.Schema): string[] => namesWhere(model, true);

const topOf = (path: string): string => path.split('.')[0] ?? path;

const relationsAsked = ({ populate = [] }: ViewAsked): string[] =>
  isList(populate) ? populate.map(topOf) : Object.keys(populate);

type Narrowed = Record<string, unknown> & { fields?: string[] };

/** Of what was asked for, that which the content type has. */
function narrow({ fields, populate }: ViewAsked, model: Struct.Schema): Narrowed {
  const narrowed: Narrowed = {};
  if (fields && !fields.includes(ALL)) {
    const own = new Set(fieldsOf(model));
    narrowed.fields = [...IDS, ...fields.filter((name) => own.has(name) && !IDS.includes(name))];
  }
  if (!populate) return narrowed;
  const own = new Set(relationsOf(model));
  if (!isList(populate)) {
    const entries = Object.entries(populate).filter(([name]) => own.has(name));
    return { ...narrowed, populate: Object.fromEntries(entries) };
  }
  if (populate.includes(ALL)) return { ...narrowed, populate: ALL };
  return { ...narrowed, populate: populate.filter((path) => own.has(topOf(path))) };
}

const isList = (populate: NonNullable<ViewAsked['populate']>): populate is readonly string[] =>
  Array.isArray(populate);
