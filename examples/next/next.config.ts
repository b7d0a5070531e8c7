import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The plugin's helper is taken from the build at the root of this repository.
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
};

export default config;
