import type { Client } from 'pg';
import type { Api } from './api.ts';

interface Where {
  api: Api;
  admin: Client;
}

/** Day after day, each with what the jobs do in it. */
export async function daysPass(
  where: Where,
  days: number,
  eachDay: () => Promise<unknown>,
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    where.api.clock.forward({ days: 1 });
    await eachDay();
  }
  await staySignedIn(where);
}

/** However long it took, everybody who was signed in still is. */
export const staySignedIn = ({ api, admin }: Where): Promise<unknown> =>
  admin.query('update login_sessions set started_at = $1, last_seen_at = $1', [api.clock.now()]);
