const { createRequire } = require('node:module');
const vm = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

const EVENTS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection'];

/** What a start of Strapi writes into: its own modules, the app's and the plugin's. */
const WRITTEN =
  /[\\/](node_modules[\\/]@strapi|tests[\\/]fixtures|journey-app-\w+|dist[\\/]server)[\\/]/;

function forgetStrapi() {
  for (const file of Object.keys(require.cache)) {
    if (WRITTEN.test(file)) delete require.cache[file];
  }
}

/** Stands for the process's own context, which Node has no object for. */
const OWN = vm.createContext({});
const { compileFunction } = vm;
vm.compileFunction = (code, params, { parsingContext, ...options }) =>
  compileFunction(code, params, {
    ...options,
    ...(parsingContext === OWN ? {} : { parsingContext }),
  });

/**
 * What Strapi needs is loaded by Node, once a worker, and not by Jest, once a test file: that took longer
 * than most of the tests. So the tests run in the process's own context, where an object is an object to
 * both, and leave the process as they found it.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.context = OWN;
    this.global = globalThis;
    this.fakeTimersModern = new ModernFakeTimers({
      config: config.projectConfig,
      global: globalThis,
    });
    this.moduleMocker = new ModuleMocker(globalThis);
    const require = createRequire(`${config.projectConfig.rootDir}/package.json`);
    let isLoaded = false;
    globalThis.requireOnce = require;
    globalThis.requireStrapi = () => {
      if (isLoaded) forgetStrapi();
      isLoaded = true;
      return require('@strapi/strapi');
    };
    this.env = { ...process.env };
    this.listeners = EVENTS.map((event) => process.listeners(event));
    // A Strapi that is destroyed takes everybody's listeners off, also those that Jest talks through.
    this.removeAllListeners = process.removeAllListeners;
    process.removeAllListeners = () => process;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    forgetStrapi();
    process.removeAllListeners = this.removeAllListeners;
    // Each Strapi would end the process with exit code 0, and is held by its listeners.
    EVENTS.forEach((event, index) => {
      for (const listener of process.listeners(event)) {
        if (!this.listeners[index].includes(listener)) process.off(event, listener);
      }
    });
  }
};
