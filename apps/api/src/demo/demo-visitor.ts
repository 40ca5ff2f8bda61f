import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { atMoment } from '../database/seeding-time.ts';

interface Ask<Answer> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: object;
  revision?: number;
  answer: z.ZodType<Answer>;
}

/** How a visitor gets in: a token of a demo link, made at this moment. */
export type Door = () => Promise<string>;

const minute = 60_000;
/** Below the shortest idle time, with room for one act. */
const staysFor = 12 * minute;

/**
 * Somebody of the demo practice who uses the product as its dashboard does: through the routes, with
 * a cookie, without a socket. So nothing in the demo is anything that the product would not do.
 */
export class DemoVisitor {
  private cookie = '';
  private lastSeen: number | undefined;

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly origin: string,
    private readonly door: Door,
  ) {}

  /** Does something at a moment of the past, signed in, as people come and go. */
  async at<Done>(moment: Date, act: () => Promise<Done>): Promise<Done> {
    const now = moment.getTime();
    if (this.lastSeen === undefined || now - this.lastSeen > staysFor) {
      await this.leave();
      await atMoment(moment, () => this.enter());
    }
    this.lastSeen = now;
    return atMoment(moment, act);
  }

  async leave(): Promise<void> {
    if (this.lastSeen === undefined) return;
    const path = '/api/account/sign-out';
    await atMoment(new Date(this.lastSeen), () =>
      this.ask({ method: 'POST', path, answer: z.unknown() }),
    );
    this.lastSeen = undefined;
  }

  async ask<Answer>({ method, path, body, revision, answer }: Ask<Answer>): Promise<Answer> {
    const answered = await this.fastify.inject({
      method,
      url: path,
      headers: {
        host: new URL(this.origin).host,
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
        cookie: this.cookie,
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (answered.statusCode >= 400)
      throw new Error(`the demo could not be made: ${method} ${path} answers ${answered.body}`);
    const set = answered.cookies.find(({ name }) => name.startsWith('__Host-sid-'));
    if (set) this.cookie = `${set.name}=${set.value}`;
    return answer.parse(answered.body === '' ? null : answered.json());
  }

  private async enter(): Promise<void> {
    const body = { token: await this.door() };
    const path = '/api/public/demo/enter';
    await this.ask({ method: 'POST', path, body, answer: z.unknown() });
  }
}
