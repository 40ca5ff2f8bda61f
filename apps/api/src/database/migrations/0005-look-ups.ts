import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleOf } from './isolate.ts';

/**
 * The reviewed functions that read past row-level security (SECURITY DEFINER), each for one row,
 * because nobody is signed in yet when they are asked; and the check that every transaction
 * carries, which needs no such right.
 */
export class LookUps1764000005000 implements MigrationInterface {
  readonly name = 'LookUps1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lookUps);
    await runner.query(confirmCaller);
    const [app, jobs] = [await roleOf(runner, 'app'), await roleOf(runner, 'jobs')];
    await runner.query(`
      revoke all on function person_by_email, sign_in_by_token, link_by_token,
        installation_state, every_practice, confirm_caller from public;
      grant execute on function person_by_email, sign_in_by_token, link_by_token,
        installation_state, confirm_caller to ${app};
      grant execute on function every_practice to ${jobs};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const lookUps = `
  create function person_by_email(wanted text)
  returns table (user_id uuid, password_hash text, practice_id uuid, member_id uuid, roles text[])
  language sql stable security definer set search_path = public, pg_temp as $$
    select u.user_id, u.password_hash, c.practice_id, c.member_id,
      array(select distinct unnest(m.roles) from memberships m
            where m.user_id = u.user_id and m.deactivated_at is null)
    from users u left join lateral (
      select m.practice_id, m.member_id from memberships m
      where m.user_id = u.user_id and m.deactivated_at is null and 'client' = any(m.roles)
      order by m.member_id desc limit 1) c on true
    where u.email = wanted
  $$;

  create function sign_in_by_token(wanted bytea, practice uuid)
  returns table (sign_in_id uuid, user_id uuid, started_at timestamptz, last_seen_at timestamptz,
    ended_at timestamptz, idle_minutes integer, absolute_minutes integer, member_id uuid,
    roles text[], client_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select s.sign_in_id, s.user_id, s.started_at, s.last_seen_at, s.ended_at,
      s.idle_minutes, s.absolute_minutes, m.member_id, m.roles, c.client_id
    from login_sessions s
    left join memberships m
      on m.practice_id = practice and m.user_id = s.user_id and m.deactivated_at is null
    left join clients c on c.practice_id = practice and c.member_id = m.member_id
    where s.token_hash = wanted
  $$;

  create function link_by_token(wanted bytea)
  returns table (kind text, practice_id uuid, link_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select 'invitation', i.practice_id, i.invitation_id from invitations i
      where i.token_hash = wanted
    union all
    select 'demo', d.practice_id, d.link_id from demo_links d where d.token_hash = wanted
    limit 1
  $$;

  create function installation_state()
  returns table (is_set_up boolean, demo_practice_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from practices),
      (select p.practice_id from practices p where p.kind = 'demo' limit 1)
  $$;

  create function every_practice() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select p.practice_id from practices p
  $$;
`;

/* Travels with the first statement of every signed-in transaction: a sign-in that has ended, or a
   role that was taken away, stops the very next request on every replica. */
const confirmCaller = `
  create function confirm_caller(sign_in uuid, practice uuid, member uuid, held text, at timestamptz)
  returns void language plpgsql as $$
  begin
    perform from login_sessions s join memberships m on m.user_id = s.user_id
    where s.sign_in_id = sign_in and s.ended_at is null
      and s.last_seen_at > at - make_interval(mins => s.idle_minutes)
      and s.started_at > at - make_interval(mins => s.absolute_minutes)
      and m.practice_id = practice and m.member_id = member and m.deactivated_at is null
      and held = any(m.roles);
    if not found then
      raise exception 'the caller is not signed in any more' using errcode = 'SW401';
    end if;
    update login_sessions s set last_seen_at = at
      where s.sign_in_id = sign_in and s.last_seen_at < at - interval '1 minute';
  end $$;
`;
