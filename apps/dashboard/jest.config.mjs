import { base } from '../../tools/jest/base.mjs';

const setup = base(import.meta.dirname, { testEnvironment: 'jsdom' });

export default {
  ...setup,
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.styles.mjs', ...setup.moduleNameMapper },
};
