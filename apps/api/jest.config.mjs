import { base } from '../../tools/jest/base.mjs';

// Two workers: each spec file starts Nest and makes its own database.
export default base(import.meta.dirname, {
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
});
