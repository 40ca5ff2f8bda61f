// One Jest set-up for the whole workspace: ES modules, SWC (decorator metadata), libs by their alias.
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const swc = [
  '@swc/jest',
  {
    module: { type: 'es6' },
    sourceMaps: 'inline',
    jsc: {
      experimental: { keepImportAttributes: true },
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
  },
];

export const base = (dir, extra = {}) => ({
  rootDir: dir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: {
    '^@selfward/([^/]+)$': path.join(root, 'libs/$1/src/index.ts'),
    '^@selfward/([^/]+)/(.+)$': path.join(root, 'libs/$1/src/$2.ts'),
  },
  ...extra,
});
