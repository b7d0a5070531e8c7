/**
 * One start of the app in the working directory: a process of its own, as a test file can boot one
 * schema only. `node stepInApp.cjs '[[STEP, INPUT], …]'` does that and prints what it found, as JSON.
 * `TEST_JOURNEY=off` starts it without the plugin.
 */
const { createRequire } = require('node:module');
const path = require('node:path');

const { createStrapi } = createRequire(path.join(process.cwd(), 'package.json'))('@strapi/strapi');

const uidOf = (type) => `api::${type}.${type}`;
const builder = (strapi) => strapi.plugin('content-type-builder').service('schema');

const answerOf = (call) => call.catch(({ message }) => ({ message }));

const STEPS = {
  /** A journey, a segment, settings, and one tagged entry of each type. */
  async tag(strapi, { types }) {
    const { stages } = await strapi
      .plugin('journey')
      .service('journeys')
      .applyModel({ model: 'purchase-5' });
    const segment = await strapi.plugin('journey').service('segments').create({ name: 'SMB' });
    await strapi.plugin('journey').service('settings').set({ staleAfterDays: 90 });
    for (const type of types) {
      await strapi.documents(uidOf(type)).create({
        data: {
          title: 'Tagged',
          journeyStages: [stages[1].documentId, stages[3].documentId],
          journeySegments: [segment.documentId],
        },
        status: 'published',
      });
    }
  },

  /** As the content-type builder saves a type: with every attribute that it shows, and the changes. */
  async edit(strapi, { type, displayName, attributes }) {
    const { contentTypes } = await builder(strapi).getSchema();
    const {
      uid,
      kind,
      options,
      pluginOptions,
      info,
      attributes: shown,
    } = contentTypes[uidOf(type)];
    const kept = shown.map(({ name, ...properties }) => ({ action: 'update', name, properties }));
    const added = Object.entries(attributes).map(([name, properties]) => ({
      action: 'create',
      name,
      properties,
    }));
    await builder(strapi).updateSchema({
      components: [],
      contentTypes: [
        {
          ...{ action: 'update', uid, kind, options, pluginOptions, displayName },
          description: info.description,
          draftAndPublish: options.draftAndPublish,
          attributes: [...kept, ...added],
        },
      ],
    });
    return { shown: shown.map(({ name }) => name) };
  },

  async delete(strapi, { type }) {
    await builder(strapi).updateSchema({
      components: [],
      contentTypes: [{ action: 'delete', uid: uidOf(type) }],
    });
  },

  /** An entry that points to the first of another type by a field of the app's own. */
  async relate(strapi, { type, field, to }) {
    const { documentId } = await strapi.documents(uidOf(to)).findFirst({});
    await strapi.documents(uidOf(type)).create({ data: { [field]: [documentId] } });
  },

  /** Grants something of the plugin to visitors, to an administrator's role and to a token. */
  async grant(strapi) {
    const action = 'plugin::journey.stage.find';
    const visitors = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: visitors.id } });
    const roles = strapi.service('admin::role');
    const { id } = await roles.create({ name: 'Reader', description: 'Reads' });
    await roles.assignPermissions(id, [
      { action: 'plugin::journey.read', subject: null, properties: {}, conditions: [] },
    ]);
    await strapi.service('admin::api-token').create({
      name: 'Token',
      description: '',
      type: 'custom',
      lifespan: null,
      permissions: [action],
    });
  },

  /** Calls a service of the plugin: its answer is the next of `answers`, or what it refuses with. */
  async call(strapi, { service, method, of, input }, { answers = [] }) {
    // Of the first entry of a type, where one is named.
    const entry = of ? [of, (await strapi.documents(of).findFirst({})).documentId] : [];
    const called = strapi.plugin('journey').service(service);
    return { answers: [...answers, await answerOf(called[method](...entry, ...input))] };
  },

  /** The same of the document service, for the first document that matches. */
  async write(strapi, { uid, action, filters }, { answers = [] }) {
    const { documentId } = await strapi.documents(uid).findFirst({ filters });
    const call = strapi.documents(uid)[action]({ documentId });
    return { answers: [...answers, await answerOf(call.then(() => 'done'))] };
  },

  /** Puts entries on Strapi's list of tables to keep, as another feature would. */
  async keep(strapi, { tables }) {
    const store = strapi.store({ type: 'core', key: 'persisted_tables' });
    await store.set({ value: [...(await store.get({})), ...tables] });
  },
};

/** What is there after the steps. */
async function report(strapi) {
  const tables = await strapi.db.dialect.schemaInspector.getTables();
  const kept = (await strapi.store({ type: 'core', key: 'persisted_tables' }).get({})) ?? [];
  const tags = {};
  for (const uid of strapi.plugin('journey') ? Object.keys(strapi.contentTypes) : []) {
    if (!strapi.plugin('journey').service('fields').has(uid)) continue;
    const rows = await strapi.db
      .query(uid)
      .findMany({ populate: ['journeyStages', 'journeySegments'] });
    if (rows.length === 0) continue;
    const keys = (list) => list.map(({ key }) => key).sort();
    tags[uid] = rows.map(({ journeyStages, journeySegments }) =>
      [keys(journeyStages), keys(journeySegments)].flat().join(' ')
    );
  }
  return { tables, kept: kept.map((one) => (typeof one === 'string' ? one : one.name)), tags };
}

(async () => {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd() });
  await strapi.load();
  const found = {};
  for (const [step, input] of JSON.parse(process.argv[2])) {
    Object.assign(found, await STEPS[step](strapi, input, found));
  }
  console.log(JSON.stringify({ ...(await report(strapi)), ...found }));
  await strapi.destroy();
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
