// Walls of the workspace. Each rule is an error; a wall that only warns is a wish.
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const domain = '^libs/domain/src/';
const testing = '^libs/domain/src/testing/';
const zones = '^libs/domain/src/zoned-time\\.ts$';
const contract = '^libs/contract/src/';
const content = '^libs/content/src/';
const dashboard = '^apps/dashboard/src/';
// Tests may use what their subject may not (Jest, fast-check, files of test data).
const test = '\\.(spec|story)\\.tsx?$';

module.exports = {
  forbidden: [
    wall('no-cycles', 'A cycle cannot be read from either end.', {}, { circular: true }),
    wall(
      'domain-stands-alone',
      'Rules are pure: no package, no other lib, nothing of node.',
      { path: domain, pathNot: [test, testing, zones] },
      { pathNot: domain },
    ),
    wall(
      'test-matter-is-for-tests',
      'What only tests need must not reach a page or the server.',
      { path: domain, pathNot: [test, testing] },
      { path: testing },
    ),
    wall(
      'zones-know-temporal-only',
      'The arithmetic of time zones is as pure, but nobody should write it a second time.',
      { path: zones },
      { pathNot: [domain, '(^|/)node_modules/temporal-polyfill/'] },
    ),
    wall(
      'zones-behind-their-own-door',
      'It would cost the first load of the client area: only @selfward/domain/time leads to it.',
      { path: `${domain}index\\.ts$` },
      { path: zones, reachable: true },
    ),
    wall(
      'contract-knows-domain-only',
      'What travels is made of domain words and zod.',
      { path: contract, pathNot: test },
      { pathNot: [contract, domain, '(^|/)node_modules/zod/'] },
    ),
    wall(
      'content-knows-domain-and-contract',
      'Built-in exercises are data; they use the words, not the apps.',
      { path: content, pathNot: test },
      { pathNot: [content, domain, contract, '(^|/)node_modules/zod/'] },
    ),
    wall('libs-never-know-apps', 'Arrows point one way.', { path: '^libs/' }, { path: '^apps/' }),
    wall(
      'apps-never-meet',
      'They meet on the wire, in the contract.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    wall(
      'api-features-meet-at-the-door',
      "A feature uses another one only through the other's index.ts.",
      { path: '^apps/api/src/features/([^/]+)/', pathNot: test },
      {
        path: '^apps/api/src/features/',
        pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
      },
    ),
    wall(
      'only-the-demo-goes-back-in-time',
      'A moment other than now is for seeding the demo; the clock asks for it.',
      {
        path: '^apps/api/',
        pathNot: ['^apps/api/src/demo/', '^apps/api/src/database/clock\\.ts$', test],
      },
      { path: '^apps/api/src/database/seeding-time\\.ts$' },
    ),
    wall(
      'dashboard-features-never-meet',
      'A page brings them together.',
      { path: `${dashboard}features/([^/]+)/`, pathNot: test },
      { path: `${dashboard}features/`, pathNot: `${dashboard}features/$1/` },
    ),
    wall(
      'dashboard-ground-floor',
      'ui and http know neither features nor pages.',
      { path: `${dashboard}(ui|http)/`, pathNot: test },
      { path: `${dashboard}(features|app)/` },
    ),
    wall(
      'dashboard-features-know-no-page',
      'Pages compose features, never the other way round.',
      { path: `${dashboard}features/`, pathNot: test },
      { path: `${dashboard}app/` },
    ),
    wall('nothing-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
