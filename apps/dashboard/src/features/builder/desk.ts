import type { ExerciseDraft } from '@selfward/contract';
import {
  changeItem,
  type Exercise,
  type ExerciseCatalogue,
  type ExerciseFault,
  type Item,
  type Spot,
  spotsOf,
} from '@selfward/domain';
import { createContext, use } from 'react';
import type { Edit } from './draft-keeper.ts';

/** What of a draft is open: in the address, so that the way back of the device works. */
export interface BuilderView {
  /** How conditions name it; `about` for the exercise as a whole, without it on a phone the list. */
  item?: string;
  /** `add`: a new one after `item`, `inside`: a new one in it. */
  view?: 'add' | 'inside' | 'client' | 'faults' | 'publish';
}

/** The client's own screens come from the page; the one of this item stands in front. */
export interface PreviewProps {
  exercise: Exercise;
  item: string | undefined;
}

export interface Desk {
  practice: string;
  exercise: Exercise;
  there: ExerciseDraft;
  faults: readonly ExerciseFault[];
  /** Other exercises that it reads back from or asks about, as far as they are known here. */
  catalogue: ExerciseCatalogue;
  /** Somebody was at this place: what is missing there is said there. */
  isMarked: (place: string) => boolean;
  mark: (place: string) => void;
  edit: (edit: Edit, run?: string) => void;
  view: BuilderView;
  /** `place` (a pointer into the exercise) is where the cursor is wanted; `head` the title. */
  show: (view: BuilderView, place?: string) => void;
  /** Said to those who hear the page. */
  say: (words: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('outside of a desk');
  return desk;
}

/** One item on the desk, and how it is changed. */
export function useItem({ address }: Spot) {
  const { edit } = useDesk();
  return (change: (item: Item) => Item, run?: string) =>
    edit(
      (exercise) => changeItem(exercise, address, change),
      run === undefined ? undefined : `${address}/${run}`,
    );
}

export const spotAt = (exercise: Exercise, address: string | undefined): Spot | undefined =>
  spotsOf(exercise).find((spot) => spot.address === address);
