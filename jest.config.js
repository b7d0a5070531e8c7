const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
  ],
};

/** @type {import('jest').Config} */
module.exports = {
  // On two cores: while one waits for its database or the clock, the others work.
  maxWorkers: 3,
  // Each test file loads a Strapi of its own, and Jest gives none of them back: near the end of its
  // heap a worker would do little but look for room.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      testEnvironment: 'node',
      transform,
    },
    {
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/integration/environment.cjs',
      globalSetup: '<rootDir>/tests/integration/globalSetup.ts',
      globalTeardown: '<rootDir>/tests/integration/globalTeardown.ts',
      transform,
    },
  ],
  testTimeout: 60_000,
};
