import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { dropRoles, makeRoles } from '../../../tools/roles.mjs';
import { Calendar, movedClock } from './calendar.ts';

const dist = path.resolve(import.meta.dirname, '../../../dist');

export interface Installation {
  origin: string;
  /** The token that the console shows while nothing is set up. */
  setUpToken: string;
  /** Waits for the next mail to this address and answers with the link in it. */
  linkFor: (email: string) => Promise<string>;
  /** The days go by in which the links of invitations open. */
  letLinksExpire: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The built product as it is delivered: own database, own port, own mail server, empty. */
export async function install(): Promise<Installation> {
  const { admin, api, env, mail, stop } = await launch();
  const origin = `http://localhost:${env['PORT']}`;
  const letLinksExpire = () => expire(admin);
  return { origin, setUpToken: await tokenFrom(api), linkFor: mail.linkFor, letLinksExpire, stop };
}

/** The same, on another day: its clock goes forward when the story says so. */
export async function installOn(
  startsAt: Date,
): Promise<Omit<Installation, 'letLinksExpire'> & { calendar: Calendar }> {
  const ahead = startsAt.getTime() - Date.now();
  const { admin, api, env, mail, stop } = await launch({
    STORY_AHEAD: String(ahead),
    NODE_OPTIONS: `--import ${movedClock}`,
  });
  const calendar = await Calendar.open(api, admin, ahead);
  return {
    origin: `http://localhost:${env['PORT']}`,
    setUpToken: await tokenFrom(api),
    linkFor: mail.linkFor,
    calendar,
    stop: async () => {
      await calendar.close();
      await stop();
    },
  };
}

/** The same with the demo practice in it: what each of its people opens to come in, by name. */
export async function installDemo(): Promise<{
  linkOf: (name: string) => string;
  stop: () => Promise<void>;
}> {
  const { api, stop } = await launch({ SELFWARD_DEMO: '1' });
  const links = await demoLinksFrom(api);
  const linkOf = (name: string): string => {
    const link = links.find((line) => line.includes(name))?.match(/http\S+/)?.[0];
    if (!link) throw new Error(`nobody in the demo is called ${name}: ${links.join(', ')}`);
    return link;
  };
  return { linkOf, stop };
}

async function launch(wish: NodeJS.ProcessEnv = {}) {
  const admin = databaseUrl();
  const { urls } = await makeRoles(admin);
  const place = mkdtempSync(path.join(tmpdir(), 'selfward-story-'));
  const mail = await postOffice();
  const env = environment(urls, { place, smtp: mail.url, port: await freePort() });
  migrate(env);
  const api = spawn(process.execPath, [path.join(dist, 'apps/api/main.js')], {
    env: { ...env, ...wish },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  process.once('exit', () => api.kill('SIGKILL')); // a story that was cut off leaves nothing behind
  const stop = async (): Promise<void> => {
    api.kill('SIGTERM');
    await new Promise((resolve) => api.once('exit', resolve));
    await mail.close();
    await dropRoles(admin);
    rmSync(place, { recursive: true });
  };
  return { admin, api, env, mail, stop };
}

function databaseUrl(): string {
  const admin = process.env['TEST_ADMIN_URL'];
  if (!admin) throw new Error('TEST_ADMIN_URL names no server; run the stories with npm test');
  const url = new URL(admin);
  url.pathname = `/story_${randomBytes(5).toString('hex')}`;
  return url.href;
}

async function expire(admin: string): Promise<void> {
  const database = new Client({ connectionString: admin });
  await database.connect();
  await database.query(`update invitations set expires_at = now() - interval '1 minute'`);
  await database.end();
}

function environment(
  urls: Record<string, string>,
  { place, smtp, port }: { place: string; smtp: string; port: number },
): NodeJS.ProcessEnv {
  const keyFile = path.join(place, 'master.key');
  writeFileSync(keyFile, randomBytes(32));
  chmodSync(keyFile, 0o600);
  return {
    ...process.env,
    ...urls,
    SELFWARD_KEY_FILE: keyFile,
    SELFWARD_DATA: place,
    SELFWARD_DASHBOARD: path.join(dist, 'apps/dashboard'),
    SMTP_URL: smtp,
    PORT: String(port),
    LOG_LEVEL: 'error',
  };
}

function migrate(env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(dist, 'apps/api/migrate.js')], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the tables could not be made: ${stderr}`);
  delete env['DATABASE_OWNER_URL']; // the process that listens never has it
}

const tokenFrom = (api: ChildProcess): Promise<string> =>
  printed(api, (text) => /\/set-up#(\S+)/.exec(text)?.[1]);

/** Those who come in as clients are printed last, so nobody is missing then. */
const demoLinksFrom = async (api: ChildProcess): Promise<string[]> => {
  const text = await printed(api, (so) => (/client: http\S+\s*\n/.test(so) ? so : undefined));
  return text.split('\n').filter((line) => line.includes('/demo#'));
};

/** Waits for the API to print something. */
function printed(api: ChildProcess, find: (text: string) => string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    api.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = find(text);
      if (found !== undefined) setTimeout(() => resolve(find(text) ?? found), 200);
    });
    api.once('exit', (code) => reject(new Error(`the API ended with ${code}: ${text}`)));
  });
}

/** A mail server that accepts everything; the conversation with it is real. */
async function postOffice() {
  const letters: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '');
        letters.push({ to: envelope.rcptTo[0]?.address ?? '', text });
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const linkFor = async (email: string): Promise<string> => {
    for (let tries = 0; tries < 200; tries++) {
      const at = letters.findIndex(({ to }) => to === email);
      const [letter] = at < 0 ? [] : letters.splice(at, 1);
      const link = /https?:\/\/\S+?#[A-Za-z0-9_-]{43}/.exec(letter?.text ?? '')?.[0];
      if (link) return link;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no mail came for ${email}`);
  };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, linkFor, close };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
