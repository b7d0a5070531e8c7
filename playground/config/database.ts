import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The app's folder: the nearest with a package.json, from source as from dist/config. */
const findApp = (from: string): string =>
  fs.existsSync(path.join(from, 'package.json')) ? from : findApp(path.dirname(from));

/** A file of its own, or with `DATABASE_CLIENT=postgres` what several nodes share. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database =>
  env('DATABASE_CLIENT') === 'postgres'
    ? {
        connection: {
          client: 'postgres',
          connection: {
            host: env('DATABASE_HOST', '127.0.0.1'),
            port: env.int('DATABASE_PORT', 5432),
            user: env('DATABASE_USERNAME', 'postgres'),
            password: env('DATABASE_PASSWORD', ''),
            database: env('DATABASE_NAME', 'strapi'),
          },
        },
      }
    : {
        connection: {
          client: 'sqlite',
          connection: {
            filename: path.resolve(findApp(__dirname), env('DATABASE_FILENAME', '.tmp/data.db')),
          },
          useNullAsDefault: true,
        },
      };

export default config;
