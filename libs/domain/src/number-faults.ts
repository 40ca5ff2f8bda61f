import type { AnswerFault } from './answer-faults.ts';
import { isRecord } from './answer-faults.ts';
import type { MomentItem, Scale } from './exercise-item.ts';

export function scaleFaults(scale: Scale, value: unknown): AnswerFault[] {
  if (typeof value !== 'number') return ['wrong-shape'];
  if (scale.kind === 'likert') {
    return scale.points.some((point) => point.value === value) ? [] : ['out-of-bounds'];
  }
  const onStep = Number.isInteger((value - scale.min) / scale.step);
  return value >= scale.min && value <= scale.max && onStep ? [] : ['out-of-bounds'];
}

export function numberFaults(item: { min?: number; max?: number }, value: unknown): AnswerFault[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['wrong-shape'];
  const { min = -Infinity, max = Infinity } = item;
  return value >= min && value <= max ? [] : ['out-of-bounds'];
}

const shapes = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  zone: /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/,
};

export function momentFaults(type: MomentItem['type'], value: unknown): AnswerFault[] {
  if (type !== 'datetime') return isMoment(type, value) ? [] : ['wrong-shape'];
  if (!isRecord(value, ['at', 'zone']) || typeof value.at !== 'string') return ['wrong-shape'];
  const [date, time, more] = value.at.split('T');
  const isWhole = isMoment('date', date) && isMoment('time', time) && more === undefined;
  // Only its shape: two devices may know different lists of zones.
  const isZoned = typeof value.zone === 'string' && shapes.zone.test(value.zone);
  return isWhole && isZoned ? [] : ['wrong-shape'];
}

const isMoment = (type: 'date' | 'time', value: unknown): boolean =>
  typeof value === 'string' &&
  shapes[type].test(value) &&
  (type === 'time' || isCalendarDay(value));

function isCalendarDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
