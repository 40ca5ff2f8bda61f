import { Client } from 'pg';
import { type Api, startApi } from '../../test/api.ts';
import { seedingMoment } from '../database/seeding-time.ts';
import { Demo } from './demo.ts';

const weekends = ['2026-11-21T10:30:00Z', '2026-11-22T10:30:00Z'];

/** How many sessions a day has, and on which days of the week the practice read. */
async function readFrom(api: Api, day: string): Promise<{ today: number; read_on: number[] }> {
  const admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
  const { rows } = await admin.query(
    `select (select count(*)::int from sessions where day = $1) as today,
       (select array_agg(distinct extract(isodow from read_at at time zone p.time_zone)::int)
          from readings join practices p using (practice_id)) as read_on`,
    [day],
  );
  await admin.end();
  return rows[0];
}

describe.each(weekends)('a demo that is made at %s', (moment) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ SELFWARD_DEMO: '1' });
    api.clock.now = () => seedingMoment() ?? new Date(moment);
    await api.app.get(Demo).make();
  }, 120_000);
  afterAll(() => api.close());

  it('has sessions today, and read on working days only', async () => {
    const { today, read_on: days } = await readFrom(api, moment.slice(0, 10));
    expect(today).toBeGreaterThan(3);
    expect(days.length).toBeGreaterThan(2);
    expect(days.filter((day) => day > 5)).toEqual([]);
  });
});

/** On each of them other hours wait for a Monday, and what was agreed on in them with them. */
const otherDays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

describe.each(otherDays)('a demo that is made on %s', (day) => {
  it('can be made', async () => {
    const api = await startApi({ SELFWARD_DEMO: '1' });
    api.clock.now = () => seedingMoment() ?? new Date(`${day}T10:30:00Z`);
    try {
      await api.app.get(Demo).make();
      expect(await api.app.get(Demo).lines()).toHaveLength(8);
    } finally {
      await api.close();
    }
  }, 120_000);
});
