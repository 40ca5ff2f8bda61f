import { type ExerciseFault, exerciseFaultNames, type ExerciseFaultName } from '@selfward/domain';
import { t } from '../../i18n/t.ts';

export const faultInWords = ({ fault, about }: Pick<ExerciseFault, 'fault' | 'about'>): string =>
  t(`fault.${fault}`, { about: about ?? '' });

const isName = (detail: string): detail is ExerciseFaultName =>
  exerciseFaultNames.some((name) => name === detail);

/** The API names a fault of the domain by its name, and everything else in a sentence. */
export const detailInWords = (detail: string): string =>
  isName(detail) ? faultInWords({ fault: detail, about: null }) : detail;

/** `/items/3/options/1/text` to go by in a file; the numbers count from one, as people do. */
export function placeInWords(pointer: string): string {
  const steps = pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean);
  return steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join(' › ');
}
