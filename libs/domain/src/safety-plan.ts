import { readableRevision, type ResponseState, type SharedAnswers } from './sharing.ts';

/** The headings of a safety plan, in their order. Each can be shared or kept by itself. */
export const planParts = [
  'signs',
  'alone',
  'company',
  'people',
  'professionals',
  'surroundings',
  'matters',
] as const;
export type PlanPart = (typeof planParts)[number];

/** Headings that hold people with a number; all others hold lines of text. */
export const contactParts = ['people', 'professionals'] as const;
export type ContactPart = (typeof contactParts)[number];

export interface PlanContact {
  id: string;
  name: string;
  phone: string;
  /** A sentence that is ready when words are hard to find. */
  say: string;
}

export type PlanContent = Record<Exclude<PlanPart, ContactPart>, string> &
  Record<ContactPart, PlanContact[]>;

export const emptyPlan: PlanContent = {
  signs: '',
  alone: '',
  company: '',
  people: [],
  professionals: [],
  surroundings: '',
  matters: '',
};

const isBlankContact = ({ name, phone, say }: PlanContact): boolean =>
  `${name}${phone}${say}`.trim() === '';

export const isContactPart = (part: PlanPart): part is ContactPart =>
  contactParts.some((one) => one === part);

/** Headings with something below them. A person of whom nothing is written is nothing. */
export const writtenParts = (plan: PlanContent): PlanPart[] =>
  planParts.filter((part) =>
    isContactPart(part)
      ? plan[part].some((contact) => !isBlankContact(contact))
      : plan[part].trim() !== '',
  );

export const writtenContacts = (plan: PlanContent, part: ContactPart): PlanContact[] =>
  plan[part].filter((contact) => !isBlankContact(contact));

/** What is not named is as if it had never been written: blank and not shared look alike. */
export function onlyParts(plan: PlanContent, parts: readonly PlanPart[]): PlanContent {
  const has = (part: PlanPart) => parts.includes(part);
  return {
    signs: has('signs') ? plan.signs : '',
    alone: has('alone') ? plan.alone : '',
    company: has('company') ? plan.company : '',
    people: has('people') ? writtenContacts(plan, 'people') : [],
    professionals: has('professionals') ? writtenContacts(plan, 'professionals') : [],
    surroundings: has('surroundings') ? plan.surroundings : '',
    matters: has('matters') ? plan.matters : '',
  };
}

interface NewestVersion {
  day: string;
  isTogether: boolean;
  /** Somebody reads it, or once could. */
  isShared: boolean;
}

/**
 * A version is what stood there at the end of a day. What is shared stays as it is shared, and what the
 * two wrote together is not mixed with what was written alone.
 */
export const startsVersion = (
  newest: NewestVersion,
  save: { today: string; isTogether: boolean },
): boolean => newest.isShared || newest.day !== save.today || newest.isTogether !== save.isTogether;

/** What the practice reads of it now; while the last sharing can be undone, what was shared before. */
export const planReadNow = (
  state: ResponseState,
  { canUndo, parts, previousParts }: SharedParts,
): SharedAnswers | null => {
  const revision = readableRevision(state, canUndo);
  const items = canUndo ? previousParts : parts;
  return revision === null || items === null ? null : { revision, items };
};

interface SharedParts {
  canUndo: boolean;
  parts: readonly PlanPart[] | null;
  previousParts: readonly PlanPart[] | null;
}
