import ideaList from './data/ideas.json' with { type: 'json' };
import steps from './data/pathway.json' with { type: 'json' };

/** One idea of the essay behind the pathway, and where it is worked with. */
export type Idea = { code: string; idea: string; feature: string; exercises: string[] };

export const ideas: readonly Idea[] = ideaList;

/** Weeks are suggestions; the order matters more. */
export type PathwayStep = { slug: string; week: string };

export const pathway: readonly PathwayStep[] = steps;
