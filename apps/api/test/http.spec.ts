import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { Settings } from '../src/settings.ts';
import { type Api, freePort, serve, startApi } from './api.ts';
import { CountingProxy } from './proxy.ts';

describe('every response', () => {
  let api: Api;
  let dashboard: string;
  beforeAll(async () => {
    dashboard = mkdtempSync(path.join(tmpdir(), 'selfward-pages-'));
    mkdirSync(path.join(dashboard, 'assets'));
    writeFileSync(path.join(dashboard, 'index.html'), '<!doctype html><title>Selfward</title>');
    writeFileSync(path.join(dashboard, 'assets/page-abc.js'), 'export {};');
    api = await startApi({ SELFWARD_DASHBOARD: dashboard });
  });
  afterAll(async () => {
    await api.close();
    rmSync(dashboard, { recursive: true });
  });

  it.each([
    ['the first page', '/', 200],
    ['a page of the dashboard', '/p/x/client', 200],
    ['a script', '/assets/page-abc.js', 200],
    ['a health check', '/livez', 200],
    ['an answer of the API', '/api/public/installation', 200],
    ['a refusal', '/api/account/me', 401],
    ['an unknown path of the API', '/api/nowhere', 404],
    ['a path that is none', '/%c0%ae', 400],
  ])('carries the headers that keep a page to itself: %s', async (_, url, status) => {
    const answer = await supertest(api.origin).get(url);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';" +
        "object-src 'none';worker-src 'self';manifest-src 'self';" +
        "require-trusted-types-for 'script';trusted-types app",
    );
    expect(answer.headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(answer.headers['permissions-policy']).toContain('camera=()');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });

  it('of the API is never kept by a cache, and a hashed file for ever', async () => {
    const { headers } = await supertest(api.origin).get('/api/public/installation');
    expect(headers['cache-control']).toBe('no-store');
    const script = await supertest(api.origin).get('/assets/page-abc.js');
    expect(script.headers['cache-control']).toContain('immutable');
    const page = await supertest(api.origin).get('/p/x/client');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('is withheld from another name that leads here', async () => {
    const answer = await supertest(api.origin).get('/').set('Host', 'selfward.evil.example');
    expect(answer.status).toBe(421);
    expect(answer.text).toContain(`http://localhost:${api.settings.port}`);
  });

  it('to a body beyond the limit is a kind sentence', async () => {
    const answer = await supertest(api.origin)
      .post('/api/public/sign-in')
      .set({ Origin: api.origin })
      .send({ email: 'a@example.org', password: 'x'.repeat(700_000) });
    expect([answer.status, answer.type]).toEqual([413, 'application/problem+json']);
    expect(answer.body.title).toContain('Your words are still here');
  });

  it('says that the database is away, while the process lives, and that it is back', async () => {
    const proxy = await CountingProxy.before(api.database.urls.app);
    const settings = new Settings({
      DATABASE_URL: proxy.url,
      DATABASE_JOBS_URL: api.database.urls.jobs,
      SELFWARD_KEY_FILE: api.settings.keyFile,
      PORT: String(await freePort()),
    });
    const second = await serve(settings, api.clock);
    const there = supertest(`http://127.0.0.1:${settings.port}`);
    await there.get('/readyz').expect(200);
    await proxy.close();
    await there.get('/livez').expect(200);
    const away = await there.get('/readyz').expect(503);
    expect(away.headers['retry-after']).toBe('2');
    await there.get('/api/public/installation').expect(503);
    const back = await CountingProxy.before(api.database.urls.app, Number(new URL(proxy.url).port));
    await there.get('/readyz').expect(200);
    await there.get('/api/public/installation').expect(200);
    await second.close();
    await back.close();
  });
});
