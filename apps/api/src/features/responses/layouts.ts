import { library, responseLayouts } from '@selfward/content';
import {
  type Exercise,
  layoutFor,
  layoutForAuthor,
  type ReadingLayout,
  sourcesOf,
} from '@selfward/domain';

/** Which exercise of the library is read beside which: what it reads back, and what its layout names. */
export const references = [
  ...library.flatMap((exercise) => sourcesOf(exercise).map((to) => ({ from: exercise.slug, to }))),
  ...Object.entries(responseLayouts).flatMap(([from, { with: others = [] }]) =>
    others.map((to) => ({ from, to })),
  ),
];

type Layout = { layout?: ReadingLayout };

/** How the practice reads a response to this exercise. */
export function withLayout(exercise: Exercise): Layout {
  const layout = layoutFor(exercise, responseLayouts);
  return layout ? { layout } : {};
}

/** The same for whoever wrote it, without what only the practice is shown. */
export function withAuthorsLayout(exercise: Exercise): Layout {
  const layout = layoutFor(exercise, responseLayouts);
  return layout ? { layout: layoutForAuthor(layout) } : {};
}
