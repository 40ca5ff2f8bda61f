import type { PlanContent, PlanVersion, SafetyPlan } from '@selfward/contract';
import { dayIn, emptyPlan } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { openPlan } from './plan-content.ts';
import type { PlanRow, VersionRow } from './safety-plans.repository.ts';

export interface ReadPlan {
  row: PlanRow;
  /** Newest first. */
  versions: VersionRow[];
}

export function newestOf(keys: Keyring, { row: { newest, content } }: ReadPlan): PlanContent {
  if (!newest || content === null) return emptyPlan;
  return openPlan(keys, { ...newest, content });
}

export const versionOf = (row: VersionRow): PlanVersion => ({
  id: row.version_id,
  day: row.day,
  isTogether: row.is_together,
  wasShared: row.was_shared,
});

export function planOf(keys: Keyring, read: ReadPlan): SafetyPlan {
  const { row, versions } = read;
  const { newest } = row;
  return {
    revision: row.revision ?? 0,
    content: newestOf(keys, read),
    day: newest?.day ?? null,
    isTogether: newest?.is_together ?? false,
    isMeeting: row.is_meeting,
    sharing: sharingOf(row, versions),
    isSharingClosed: row.is_archived,
    readers: row.readers.map((name) => ({ name, relation: 'therapist' })),
    covers: row.covers,
    versions: versions.map(versionOf),
  };
}

function sharingOf(row: PlanRow, versions: VersionRow[]): SafetyPlan['sharing'] {
  const { shared_revision: revision, shared_parts: parts, shared_at: at } = row;
  if (revision === null || parts === null || at === null) return null;
  const version = versions.find((one) => one.revision === revision);
  const sharedOn = dayIn(row.time_zone, at);
  return {
    revision,
    parts,
    day: version?.day ?? sharedOn,
    sharedOn,
    isNewest: revision === row.revision,
  };
}
