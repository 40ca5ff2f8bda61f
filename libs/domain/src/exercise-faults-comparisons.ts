import type { FaultFound } from './exercise-fault.ts';
import type { Comparison, Condition, Item, Scale } from './exercise-item.ts';

type Kind = 'code' | 'boolean' | 'number' | 'words';

/** What an answer of it can be compared with; words only by whether there are any. */
export function comparedAs(item: Item): Kind {
  if ('options' in item) return 'code';
  if (item.type === 'yes_no') return 'boolean';
  return 'scale' in item || item.type === 'number' ? 'number' : 'words';
}

const fitting: Record<Kind, readonly Comparison[]> = {
  code: ['=', '!=', 'exists'],
  boolean: ['=', '!=', 'exists'],
  number: ['=', '!=', '>', '>=', '<', '<=', 'exists'],
  words: ['exists'],
};

/** Comparisons that make sense for an item: what a builder offers. */
export const comparisonsFor = (item: Item): readonly Comparison[] => fitting[comparedAs(item)];

export function comparisonFaults(place: string, condition: Condition, target: Item): FaultFound[] {
  const { op, value } = condition;
  const kind = comparedAs(target);
  if (!fitting[kind].includes(op)) return [{ place, fault: 'comparison-does-not-fit', about: op }];
  const at = `${place}/value`;
  if (op === 'exists')
    return typeof value === 'boolean' ? [] : [{ place: at, fault: 'value-does-not-fit' }];
  if (kind === 'code') return codeFault(at, target, value);
  if (kind === 'boolean')
    return typeof value === 'boolean' ? [] : [{ place: at, fault: 'value-does-not-fit' }];
  return isPossible(target, value) ? [] : [{ place: at, fault: 'value-does-not-fit' }];
}

function codeFault(place: string, target: Item, value: Condition['value']): FaultFound[] {
  const options = 'options' in target ? target.options : [];
  return options.some(({ code }) => code === value)
    ? []
    : [{ place, fault: 'value-not-an-option', about: String(value).slice(0, 80) }];
}

function isPossible(target: Item, value: Condition['value']): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if ('scale' in target) return isOnScale(target.scale, value);
  if (target.type !== 'number') return false;
  return value >= (target.min ?? -Infinity) && value <= (target.max ?? Infinity);
}

function isOnScale(scale: Scale, value: number): boolean {
  if (scale.kind === 'slider') return value >= scale.min && value <= scale.max;
  return scale.points.some((point) => point.value === value);
}
