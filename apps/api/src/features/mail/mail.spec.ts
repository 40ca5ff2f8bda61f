import { Client } from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { aCode } from '../../../test/code.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { until } from '../../../test/until.ts';
import { write } from './letters.ts';
import { mailTemplates } from './outbox.entity.ts';

let api: Api;
let admin: Client;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi(); // without SMTP_URL
  p = await aPractice(api);
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

describe('mail without a way out', () => {
  it('fails with its reason and stays, with its secret not made yet', async () => {
    const codeId = await aCode(api, p);
    const job = await until(async () => {
      const { rows } = await admin.query(
        `select last_error from graphile_worker.jobs
         where task_identifier = 'send-mail' and attempts > 0 and locked_at is null`,
      );
      return rows[0];
    });
    expect(job.last_error).toContain('SMTP_URL is not set');
    const { rows } = await admin.query(
      `select sent_at, code_hash from outbox join sign_in_codes on code_id = recipient_id
       where code_id = $1`,
      [codeId],
    );
    expect(rows).toEqual([{ sent_at: null, code_hash: null }]);
  });
});

describe('the mails of the demo', () => {
  it('are no page of a real practice, and of nobody but the owner', async () => {
    expect((await p.owner.get('owner/demo-mails')).status).toBe(404);
    expect((await p.therapist.get('owner/demo-mails')).status).toBe(403);
    expect((await p.stranger.in(p.practiceId).get('owner/demo-mails')).status).toBe(404);
    expect((await p.nobody.get('owner/demo-mails')).status).toBe(401);
  });
});

describe('every letter', () => {
  const secret = '"><script>a</script>&';

  it.each(mailTemplates)('%s says nothing clinical, in its subject least of all', (template) => {
    const { subject, text, html } = write(template, 'https://example.org/x#token');
    const clinical = /therap|client|patient|session|burnout|clinic|mental|psych|counsel|exercise/i;
    for (const part of [subject, text, html]) expect(part).not.toMatch(clinical);
    expect(subject).not.toMatch(/selfward|token|\d/i);
  });

  it.each(mailTemplates)('%s loads nothing and escapes what it is given', (template) => {
    const { html } = write(template, secret);
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(/i);
  });
});
