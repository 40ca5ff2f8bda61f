import type { Pathway, SavePathway } from '@selfward/contract';
import { useState } from 'react';
import type { StepExercise } from './pathway-steps.tsx';

export type Step = SavePathway['steps'][number];

export const emptyPathway: SavePathway = { title: '', purpose: '', weeks: 8, steps: [] };

export const savedOf = ({ slug: _, ...pathway }: Pathway): SavePathway => pathway;

/** One step back at a time; typing in one field is one step. */
export function useEditing(start: SavePathway) {
  const [state, setState] = useState<Editing>({ now: start, before: [] });
  const edit = (now: SavePathway, field?: string) =>
    setState(({ now: last, before }) => ({
      now,
      before:
        field !== undefined && before.at(-1)?.field === field
          ? before
          : [...before.slice(-99), { was: last, field }],
    }));
  const undo = () =>
    setState(({ now, before }) => ({
      now: before.at(-1)?.was ?? now,
      before: before.slice(0, -1),
    }));
  const { now, before } = state;
  return { pathway: now, edit, undo, canUndo: before.length > 0 };
}

interface Editing {
  now: SavePathway;
  before: readonly Edit[];
}

interface Edit {
  was: SavePathway;
  field: string | undefined;
}

/** It stands for this place in the pathway for ever, so it is never given twice. */
function newId(exercise: string, steps: readonly Step[]): string {
  const taken = new Set(steps.map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? exercise : `${exercise.slice(0, 70)}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** A week after the last one, as far as the pathway goes. */
export function withStep(pathway: SavePathway, added: StepExercise): SavePathway {
  const { steps } = pathway;
  const weeks = steps.flatMap(({ timing }) => (timing.kind === 'week' ? [timing.week] : []));
  const step: Step = {
    id: newId(added.slug, steps),
    exercise: added.slug,
    size: added.isMeasure ? 'full' : 'client_chooses',
    optional: false,
    timing: { kind: 'week', week: Math.max(1, Math.min(pathway.weeks, Math.max(0, ...weeks) + 1)) },
  };
  return { ...pathway, steps: [...steps, step] };
}

export const changeStep = (pathway: SavePathway, at: number, step: Step): SavePathway => ({
  ...pathway,
  steps: pathway.steps.with(at, step),
});

export const withoutStep = (pathway: SavePathway, at: number): SavePathway => ({
  ...pathway,
  steps: pathway.steps.toSpliced(at, 1),
});

export function moveStep(pathway: SavePathway, at: number, to: number): SavePathway {
  const { steps } = pathway;
  const step = steps[at];
  if (!step || to < 0 || to >= steps.length) return pathway;
  return { ...pathway, steps: steps.toSpliced(at, 1).toSpliced(to, 0, step) };
}
