import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The app's folder: the nearest with a package.json, from source as from dist/config. */
const findApp = (from: string): string =>
  fs.existsSync(path.join(from, 'package.json')) ? from : findApp(path.dirname(from));

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: {
    client: 'sqlite',
    connection: {
      filename: path.resolve(findApp(__dirname), env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
  },
});

export default config;
