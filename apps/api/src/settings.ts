import { Refusal } from './refusal.ts';

/** Everything that the environment decides, read once. */
export class Settings {
  readonly databaseUrl: string;
  readonly jobsUrl: string;
  readonly isPrepared: boolean;
  readonly connections: number;
  readonly port: number;
  readonly keyFile: string | undefined;
  readonly dataPlace: string | undefined;
  readonly dashboard: string | undefined;
  readonly wantsDemo: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where people reach this installation; loopback needs no TLS, everything else has it in front. */
  readonly publicOrigin: string | undefined;
  readonly trustedProxies: number;
  /** `localhost` is both of its addresses, IPv4 and IPv6. */
  readonly listenOn: string;

  constructor(env: NodeJS.ProcessEnv) {
    this.databaseUrl = required(env, 'DATABASE_URL');
    this.jobsUrl = required(env, 'DATABASE_JOBS_URL');
    this.isPrepared = env['DATABASE_PREPARED'] !== 'off';
    this.connections = whole(env, 'DATABASE_CONNECTIONS', 8);
    this.port = whole(env, 'PORT', 3000);
    this.keyFile = env['SELFWARD_KEY_FILE'];
    this.dataPlace = env['SELFWARD_DATA'];
    this.dashboard = env['SELFWARD_DASHBOARD'];
    this.wantsDemo = env['SELFWARD_DEMO'] === '1' && env['NODE_ENV'] !== 'production';
    this.smtpUrl = env['SMTP_URL'];
    this.mailFrom = env['MAIL_FROM'] ?? 'Selfward <selfward@localhost>';
    this.publicOrigin = originOf(env['PUBLIC_ORIGIN']);
    this.trustedProxies = whole(env, 'TRUSTED_PROXIES', 0);
    this.listenOn = env['LISTEN_ON'] ?? 'localhost';
  }

  /** The two names of this machine: the demo opens therapist and client side by side on them. */
  get origins(): string[] {
    const own = [`http://localhost:${this.port}`, `http://127.0.0.1:${this.port}`];
    return this.publicOrigin === undefined ? own : [this.publicOrigin];
  }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Refusal(`${name} is not set. npm start sets it; see the README.`);
  return value;
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new Refusal(`${name} has to be a whole number.`);
  return value;
}

function originOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!URL.canParse(value)) throw new Refusal('PUBLIC_ORIGIN has to be like https://example.org');
  const { protocol, origin } = new URL(value);
  if (protocol !== 'https:') throw new Refusal('PUBLIC_ORIGIN has to begin with https://');
  return origin;
}
