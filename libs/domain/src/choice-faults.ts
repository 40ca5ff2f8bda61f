import { isBlank } from './answer-atoms.ts';
import { countFaults, isRecord, recordsOf, textFaults, type AnswerFault } from './answer-faults.ts';
import type { BodyMapItem, ChoiceManyItem, ItemOption } from './exercise-item.ts';

export function chooseOneFaults(options: ItemOption[], value: unknown): AnswerFault[] {
  if (!isRecord(value, ['code', 'other'])) return ['wrong-shape'];
  return [...codeFaults(options, [value.code]), ...otherFaults(options, [value.code], value.other)];
}

export function chooseManyFaults(item: ChoiceManyItem, value: unknown): AnswerFault[] {
  if (!isRecord(value, ['codes', 'other']) || !Array.isArray(value.codes)) return ['wrong-shape'];
  return [
    ...countFaults(value.codes, item.max),
    ...codeFaults(item.options, value.codes),
    ...otherFaults(item.options, value.codes, value.other),
  ];
}

export function bodyMapFaults(item: BodyMapItem, value: unknown): AnswerFault[] {
  const regions = isRecord(value, ['regions']) ? recordsOf(value.regions, ['code', 'other']) : null;
  if (regions === null) return ['wrong-shape'];
  const codes = regions.map(({ code }) => code);
  return [
    ...countFaults(codes, item.max),
    ...codeFaults(item.options, codes),
    ...regions.flatMap(({ code, other }) => otherFaults(item.options, [code], other)),
  ];
}

function codeFaults(options: ItemOption[], codes: unknown[]): AnswerFault[] {
  if (!codes.every((code) => typeof code === 'string')) return ['wrong-shape'];
  const chosen = options.filter(({ code }) => codes.includes(code));
  if (!codes.every((code) => options.some((option) => option.code === code))) {
    return ['unknown-option'];
  }
  const stands = chosen.some(({ exclusive }) => exclusive === true) && chosen.length > 1;
  return stands ? ['exclusive-option'] : [];
}

function otherFaults(options: ItemOption[], codes: unknown[], other: unknown): AnswerFault[] {
  if (other === undefined) return [];
  const faults = textFaults(other);
  if (faults.length > 0 || typeof other !== 'string' || isBlank(other)) return faults;
  const open = options.some(({ code, is_other }) => is_other === true && codes.includes(code));
  return open ? [] : ['other-not-chosen'];
}
