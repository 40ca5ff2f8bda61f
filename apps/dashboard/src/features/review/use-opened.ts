import type { SharedResponse } from '@selfward/contract';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { tellOpened } from './review.api.ts';

export const useOpened = (practice: string, { id, seen }: SharedResponse) =>
  useOnScreen(`${id}/${seen}`, () => tellOpened(practice, { id, seen }));
