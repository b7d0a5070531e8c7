/**
 * The app in a process of its own, on the database that the environment names. It calls what it is
 * told to, with Strapi: a module's export, in which the whole of a measure may happen.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const { createStrapi } = createRequire(path.join(process.cwd(), 'app.js'))('@strapi/strapi');

const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd() });
try {
  const start = performance.now();
  await strapi.load();
  const loaded = performance.now() - start;
  strapi.server.mount();
  // The one connection is kept, however long nothing is asked.
  strapi.server.httpServer.keepAliveTimeout = 0;
  await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: randomUUID(),
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  process.send({ port: strapi.server.httpServer.address().port, token: accessKey, loaded });
} catch (error) {
  console.error(error);
  process.exit(1);
}

process.on('message', async ({ id, module, name, args }) => {
  try {
    const called = await import(module);
    process.send({ id, result: await called[name](strapi, args) });
  } catch (error) {
    // A statement's error has all that it was to write.
    process.send({ id, error: error.stack.slice(-5_000) });
  }
});

// The parent has what it wanted, or is gone.
process.on('disconnect', () => strapi.destroy().finally(() => process.exit(0)));
