import { base } from '../../tools/jest/base.mjs';

const setup = base(import.meta.dirname, { testEnvironment: '<rootDir>/jest.environment.mjs' });

export default {
  ...setup,
  // A busy machine is no failure: what is waited for may take its time.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/jest.patience.mjs'],
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.styles.mjs', ...setup.moduleNameMapper },
};
