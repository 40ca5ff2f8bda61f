/** Every rule the practice can refuse an action for. Each has an entry in the contract's `problems`. */
export type Rule =
  | 'absence-over'
  | 'absence-overlaps'
  | 'adult-individual-work-only'
  | 'already-finished'
  | 'already-in-care'
  | 'agreed-in-the-room'
  | 'assignment-declined'
  | 'assignment-done'
  | 'assignment-ended'
  | 'client-already-invited'
  | 'client-archived'
  | 'client-has-login'
  | 'client-not-archived'
  | 'exercise-not-playable'
  | 'first-words-stay'
  | 'note-empty'
  | 'note-not-signed'
  | 'note-signed'
  | 'last-in-care'
  | 'last-owner'
  | 'line-was-said'
  | 'member-already-invited'
  | 'member-has-clients'
  | 'not-prepared-together'
  | 'not-today'
  | 'not-yourself'
  | 'password-too-common'
  | 'password-too-short'
  | 'response-already-begun'
  | 'response-not-finished'
  | 'response-not-shared'
  | 'response-was-shared'
  | 'revision-not-current'
  | 'session-closed'
  | 'session-not-begun'
  | 'session-not-planned'
  | 'undo-over'
  | 'sharing-closed';

export class RuleBroken extends Error {
  constructor(readonly rule: Rule) {
    super(rule);
  }
}
