import { PlanContent, type SharedPlan } from '@selfward/contract';
import { onlyParts, type PlanPart } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';

const placeOf = (row: string, revision: number) => ({
  table: 'safety_plan_versions',
  column: 'content',
  row,
  revision,
});

export interface SealedPlan {
  version_id: string;
  revision: number;
  content: Buffer;
}

export const sealPlan = (
  keys: Keyring,
  { versionId, revision }: { versionId: string; revision: number },
  content: PlanContent,
): Buffer => keys.seal(placeOf(versionId, revision), JSON.stringify(content));

export const openPlan = (keys: Keyring, row: SealedPlan): PlanContent =>
  PlanContent.parse(JSON.parse(keys.open(placeOf(row.version_id, row.revision), row.content)));

/** As it is read at the practice, with the headings that are shared. */
export interface SharedPlanRow extends SealedPlan {
  client_id: string;
  day: string;
  is_together: boolean;
  parts: PlanPart[];
}

/** Cut here, before it leaves: what is not shared is as if it had never been written. */
export const sharedPlanOf = (keys: Keyring, row: SharedPlanRow | undefined): SharedPlan | null =>
  row
    ? {
        id: row.version_id,
        content: onlyParts(openPlan(keys, row), row.parts),
        day: row.day,
        isTogether: row.is_together,
      }
    : null;
