import type { Exercise, ScoreRule } from './exercise.ts';
import { changesOf } from './exercise-compare-items.ts';
import { same } from './exercise-same.ts';
import {
  bumpOf,
  type VersionBump,
  versionBumps,
  type VersionChange,
} from './exercise-version-change.ts';
import { type Spot, spotsOf } from './exercise-spots.ts';

export type VersionReason = {
  change: VersionChange;
  bump: VersionBump;
  /** JSON pointer into the later document; of what is gone into the earlier one. */
  place: string;
  address: string | null;
  /** Only the author can say whether the meaning changed with the words. */
  mayChangeMeaning: boolean;
};

export type VersionStep = {
  bump: VersionBump;
  sameSeries: boolean;
  version: string;
  series: number;
  reasons: VersionReason[];
};

/**
 * What another version of an exercise is called. Answers are joined into one line only within a series,
 * so whatever changes what a number means starts a new one. With `newMeaning` the author says so of a
 * change that looks like mere wording.
 */
export function compareVersions(
  before: Exercise,
  after: Exercise,
  { newMeaning = false }: { newMeaning?: boolean } = {},
): VersionStep {
  const reasons = [
    ...exerciseChanges(before, after),
    ...itemChanges(spotsOf(before), spotsOf(after)),
    ...scoreChanges(before, after),
  ];
  if (newMeaning && reasons.length > 0) reasons.push(reason('meaning', '', null));
  const bump = versionBumps[Math.max(0, ...reasons.map((one) => versionBumps.indexOf(one.bump)))];
  return stepOf(before, bump ?? 'none', reasons);
}

function stepOf(before: Exercise, bump: VersionBump, reasons: VersionReason[]): VersionStep {
  const sameSeries = bump !== 'major';
  return {
    bump,
    sameSeries,
    version: nextVersion(before.version, bump),
    series: sameSeries ? before.series : before.series + 1,
    reasons,
  };
}

export function nextVersion(version: string, bump: VersionBump): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (bump === 'none') return version;
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

const reason = (change: VersionChange, place: string, address: string | null): VersionReason => ({
  change,
  bump: bumpOf[change],
  place,
  address,
  mayChangeMeaning: address !== null && (change === 'wording' || change === 'option-wording'),
});

/** Looked at elsewhere, or said by the server and no content. */
const apart: ReadonlySet<string> = new Set([
  'slug',
  'version',
  'series',
  'status',
  'locked',
  'derived_from',
  'clinician_reviewed',
  'texts',
  'items',
  'closing_block',
  'scores',
  'title',
  'rationale',
  'lang',
]);

/** Whatever the format comes to hold: a field that is named nowhere here still makes a version. */
function exerciseChanges(before: Exercise, after: Exercise): VersionReason[] {
  const words = ['title', 'rationale', 'lang'] as const;
  const wording = words.filter((key) => before[key] !== after[key]);
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const rest = [...new Set([...old.keys(), ...now.keys()])].filter((key) => !apart.has(key));
  return [
    ...wording.map((key) => reason('wording', `/${key}`, null)),
    ...rest
      .filter((key) => !same(old.get(key), now.get(key)))
      .map((key) => reason('about', `/${key}`, null)),
  ];
}

function itemChanges(before: readonly Spot[], after: readonly Spot[]): VersionReason[] {
  const old = new Map(before.map((spot) => [spot.address, spot]));
  const now = new Map(after.map((spot) => [spot.address, spot]));
  const kept = after.filter(({ address }) => old.has(address));
  return [
    ...after.flatMap((spot) => {
      const earlier = old.get(spot.address);
      if (!earlier) return [reason('item-added', spot.place, spot.address)];
      return changesOf(earlier.item, spot.item).map(({ change, at }) =>
        reason(change, `${spot.place}${at}`, spot.address),
      );
    }),
    ...before
      .filter(({ address }) => !now.has(address))
      .map(({ place, address }) => reason('item-removed', place, address)),
    ...orderChanges(
      before.filter(({ address }) => now.has(address)),
      kept,
    ),
  ];
}

function orderChanges(before: readonly Spot[], after: readonly Spot[]): VersionReason[] {
  const moved = after.find(
    (spot, at) =>
      before[at]?.address !== spot.address || before[at]?.heading?.id !== spot.heading?.id,
  );
  return moved ? [reason('order', moved.place, moved.address)] : [];
}

/** A name is wording; what is counted and how is the measure. */
function scoreChanges(before: Exercise, after: Exercise): VersionReason[] {
  const counted = ({ label: _, ...rule }: ScoreRule) => rule;
  const old = new Map(before.scores.map((rule) => [rule.id, rule]));
  const gone = before.scores.filter(({ id }) => !after.scores.some((rule) => rule.id === id));
  return [
    ...after.scores.flatMap((rule, at) => {
      const earlier = old.get(rule.id);
      const place = `/scores/${at}`;
      if (!earlier) return [reason('score-added', place, null)];
      if (!same(counted(earlier), counted(rule))) return [reason('scoring', place, null)];
      return earlier.label === rule.label ? [] : [reason('wording', `${place}/label`, null)];
    }),
    ...gone.map((rule) => reason('scoring', `/scores/${before.scores.indexOf(rule)}`, null)),
  ];
}
