import { base } from '../../tools/jest/base.mjs';

const setup = base(import.meta.dirname, { testEnvironment: '<rootDir>/jest.environment.mjs' });

export default {
  ...setup,
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.styles.mjs', ...setup.moduleNameMapper },
};
