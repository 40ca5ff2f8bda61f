import { createRoute } from '@tanstack/react-router';
import type { BuilderView } from '../../features/builder/desk.ts';
import { getParentRoute, page, type Search, words } from './area-route.ts';

const libraryRoute = createRoute({
  getParentRoute,
  path: 'library',
  validateSearch: (search: Search): { theme?: string; find?: string } =>
    words(search, 'theme', 'find'),
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
  validateSearch: (search: Search): BuilderView => {
    const view = builderViews.find((one) => one === search['view']);
    return { ...words(search, 'item'), ...(view && { view }) };
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
  validateSearch: (search: Search): { version?: string; lang?: string } =>
    words(search, 'version', 'lang'),
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
