import type { SavePathway } from '@selfward/contract';
import type { PathwayFault } from '@selfward/domain';
import type { Known } from './pathway-steps.tsx';

/** What every part of the editor works on. */
export interface EditorParts {
  pathway: SavePathway;
  known: Known;
  /** None before somebody has tried to save. */
  faults: readonly PathwayFault[];
  edit: (next: SavePathway, field?: string) => void;
}
