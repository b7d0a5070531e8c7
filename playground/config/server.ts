import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // Behind a proxy: the address that visitors use, and who they are by its X-Forwarded headers.
  ...(env('PUBLIC_URL') ? { url: env('PUBLIC_URL'), proxy: { koa: true } } : {}),
  app: {
    keys: env.array('APP_KEYS', ['demo-only-app-key-a', 'demo-only-app-key-b']),
  },
});

export default config;
