import { createRoute } from '@tanstack/react-router';
import type { BuilderView } from '../../features/builder/desk.ts';
import { getParentRoute, page, word } from './area-route.ts';

type Search = Record<string, unknown>;

const libraryRoute = createRoute({
  getParentRoute,
  path: 'library',
  validateSearch: (search: Record<string, unknown>): { theme?: string; find?: string } => ({
    ...(word(search['theme']) ? { theme: word(search['theme']) } : {}),
    ...(word(search['find']) ? { find: word(search['find']) } : {}),
  }),
  component: page('library'),
});

const measureRoute = createRoute({
  getParentRoute,
  path: 'library/measures/$measure',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'client' } =>
    view === 'client' ? { view } : {},
  component: page('measure'),
});

const wordingRoute = createRoute({
  getParentRoute,
  path: 'library/measures/$measure/wording',
  component: page('wording'),
});

const exerciseRoute = createRoute({
  getParentRoute,
  path: 'library/$exercise',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'client' } =>
    view === 'client' ? { view } : {},
  component: page('exercise'),
});

const builderViews = ['add', 'inside', 'client', 'faults', 'publish'] as const;

const pathwayRoute = createRoute({
  getParentRoute,
  path: 'library/pathways/$pathway',
  component: page('pathway'),
});

/** `from`: the one that is copied. */
const newPathwayRoute = createRoute({
  getParentRoute,
  path: 'library/pathways/new',
  validateSearch: ({ from }: Record<string, unknown>): { from?: string } =>
    typeof from === 'string' ? { from } : {},
  component: page('newPathway'),
});

const changePathwayRoute = createRoute({
  getParentRoute,
  path: 'library/pathways/$pathway/change',
  component: page('changePathway'),
});

const draftRoute = createRoute({
  getParentRoute,
  path: 'library/drafts/$draft',
  validateSearch: ({ item, view }: Search): BuilderView => {
    const known = builderViews.find((one) => one === view);
    return { ...(word(item) ? { item: word(item) } : {}), ...(known ? { view: known } : {}) };
  },
  component: page('draft'),
});

const importRoute = createRoute({
  getParentRoute,
  path: 'library/import',
  component: page('importExercise'),
});

/** With `version` that one as it was, with `lang` its wording in that language. */
const versionsRoute = createRoute({
  getParentRoute,
  path: 'library/$exercise/versions',
  validateSearch: ({ version, lang }: Search): { version?: string; lang?: string } => ({
    ...(word(version) ? { version: word(version) } : {}),
    ...(word(lang) ? { lang: word(lang) } : {}),
  }),
  component: page('versions'),
});

export const libraryRoutes = [
  libraryRoute,
  measureRoute,
  wordingRoute,
  exerciseRoute,
  pathwayRoute,
  newPathwayRoute,
  changePathwayRoute,
  draftRoute,
  importRoute,
  versionsRoute,
] as const;
