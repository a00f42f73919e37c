import { defineConfig } from 'vitest/config';

/** Full size and foreign programs: `npm run test:long` only. */
const long = process.env.LONG === undefined ? ['test/**/*.long.test.ts'] : [];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...long], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: long,
          globalSetup: ['test/support/site.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
