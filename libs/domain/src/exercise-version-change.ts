export const versionBumps = ['none', 'patch', 'minor', 'major'] as const;
export type VersionBump = (typeof versionBumps)[number];

export const versionChanges = [
  'wording',
  'about',
  'order',
  'marks',
  'item-added',
  'item-removed',
  'condition',
  'limits',
  'option-added',
  'option-role',
  'option-wording',
  'option-removed',
  'option-value',
  'type',
  'scale',
  'unit',
  'sources',
  'score-added',
  'scoring',
  'meaning',
] as const;
export type VersionChange = (typeof versionChanges)[number];

/** The least that each change asks for. A major one starts a new series. */
export const bumpOf: Record<VersionChange, Exclude<VersionBump, 'none'>> = {
  wording: 'patch',
  about: 'patch',
  order: 'patch',
  marks: 'minor',
  'item-added': 'minor',
  'item-removed': 'minor',
  condition: 'minor',
  limits: 'minor',
  'option-added': 'minor',
  'option-role': 'minor',
  'option-wording': 'patch',
  'option-removed': 'major',
  'option-value': 'major',
  type: 'major',
  scale: 'major',
  unit: 'major',
  sources: 'minor',
  'score-added': 'minor',
  scoring: 'major',
  meaning: 'major',
};
