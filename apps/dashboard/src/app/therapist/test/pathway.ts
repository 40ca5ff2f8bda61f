import type { MeasureLine } from '@selfward/contract';

export const line = {
  slug: 'burnout',
  title: 'A slow way',
  purpose: 'From noticing to limits.',
  weeks: 12,
  steps: 1,
  source: 'practice',
  retiredAt: null,
  savedByName: 'Ruth',
  savedAt: '2026-10-01T10:00:00.000Z',
};
export const pathway = {
  slug: 'burnout',
  title: line.title,
  purpose: line.purpose,
  weeks: 12,
  steps: [
    {
      id: 'roots',
      exercise: 'roots',
      size: 'client_chooses',
      optional: false,
      timing: { kind: 'week', week: 1 },
    },
    {
      id: 'map',
      exercise: 'map',
      size: 'small',
      optional: true,
      timing: { kind: 'after', step: 'roots', days: 7 },
    },
  ],
};
export const opened = { pathway, line, revision: 4 };

export const measure: MeasureLine = {
  slug: 'nine',
  title: 'Nine lines',
  purpose: '',
  minutes: '3',
  kind: 'built-in',
  version: '1.0.0',
  rhythm: { kind: 'every', weeks: 2, time: '18:00', times: null },
  hasSafetyItem: true,
  whyNot: null,
  instead: null,
};
