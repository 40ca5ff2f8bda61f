import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { adapterFor, prepare } from '../src/app.ts';
import { AppModule } from '../src/app.module.ts';
import { Clock } from '../src/database/clock.ts';
import { JsonLog } from '../src/http/json-log.ts';
import { Settings } from '../src/settings.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

interface Ahead {
  days?: number;
  minutes?: number;
  seconds?: number;
}

/** Real time until a test moves it. */
export class MovableClock extends Clock {
  private ahead = 0;
  private held: Date | undefined;

  override now(): Date {
    return new Date((this.held ?? super.now()).getTime() + this.ahead);
  }

  /** Stands still from now on: two answers differ in no minute. */
  hold(at = super.now()): void {
    this.held = at;
  }

  forward({ days = 0, minutes = 0, seconds = 0 }: Ahead): void {
    this.ahead += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000;
  }

  reset(): void {
    this.ahead = 0;
    this.held = undefined;
  }
}

export interface Api {
  app: NestFastifyApplication;
  clock: MovableClock;
  database: TestDatabase;
  origin: string;
  settings: Settings;
  close: () => Promise<void>;
}

/** The real application on a port of its own, with a database of its own. */
export async function startApi(environment: NodeJS.ProcessEnv = {}, log?: JsonLog): Promise<Api> {
  const database = await freshDatabase();
  const place = mkdtempSync(path.join(tmpdir(), 'selfward-spec-'));
  const keyFile = path.join(place, 'master.key');
  writeFileSync(keyFile, randomBytes(32));
  chmodSync(keyFile, 0o600);
  const settings = new Settings({
    DATABASE_URL: database.urls.app,
    DATABASE_JOBS_URL: database.urls.jobs,
    PORT: String(await freePort()),
    SELFWARD_KEY_FILE: keyFile,
    SELFWARD_DATA: place,
    ...environment,
  });
  const clock = new MovableClock();
  const app = await serve(settings, clock, log);
  const close = async () => {
    await app.close();
    await database.drop();
    rmSync(place, { recursive: true });
  };
  return { app, clock, database, origin: `http://127.0.0.1:${settings.port}`, settings, close };
}

/** Every route that a router of this process has, as it really is: `GET /livez`. */
export const routes = new Set<string>();

/** What came in last: its id names what it left in the access log. */
export const latest: Incoming = {
  id: '',
  method: 'GET',
  url: '',
  headers: {},
  params: {},
  body: undefined,
};

export interface Incoming {
  id: string;
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  params: unknown;
  body: unknown;
}

/** One more process' worth of the application, on the same database. */
export async function serve(
  settings: Settings,
  clock: Clock,
  log = new JsonLog(process.env['SPEC_LOG'] ?? 'silent'),
): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({ imports: [AppModule.with(settings)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const adapter = adapterFor(settings);
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.add(`${one} ${url}`);
  });
  adapter.getInstance().addHook('onRequest', async ({ id, method, url, headers, params }) => {
    Object.assign(latest, { id, method, url, headers, params, body: undefined });
  });
  adapter.getInstance().addHook('preValidation', async ({ body }) => {
    latest.body = body;
  });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: log,
    bodyParser: false,
  });
  await prepare(app, settings, log);
  await app.listen(settings.port, '127.0.0.1');
  return app;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(),
      );
    });
  });
}
