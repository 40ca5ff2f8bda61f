import ideaList from './data/ideas.json' with { type: 'json' };

/** One idea of the essay behind the pathway, and where it is worked with. */
export type Idea = { code: string; idea: string; feature: string; exercises: string[] };

export const ideas: readonly Idea[] = ideaList;
