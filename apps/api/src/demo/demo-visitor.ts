import { randomUUID } from 'node:crypto';
import { Me } from '@selfward/contract';
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

/** Of an answer, what the next step needs; that the whole fits its contract the route has checked. */
export const Made = z.object({ id: z.string() });
export const Revised = Made.extend({ revision: z.number() });

/** How a visitor gets in: by a link, once, and later by what that left behind. */
export interface Door {
  token: () => Promise<string>;
  /** Moves the sign-in of this cookie to the present moment, as if it had just begun. */
  comeBack: (userId: string, cookie: string) => Promise<void>;
}

const minute = 60_000;
/** Below the shortest idle time, with room for one act. */
const staysFor = 12 * minute;

/**
 * Somebody of the demo practice who uses the product as its dashboard does: through the routes, with
 * a cookie, without a socket. So nothing in the demo is anything that the product would not do.
 */
export class DemoVisitor {
  private cookie = '';
  private userId: string | undefined;
  private lastSeen = 0;

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly origin: string,
    private readonly door: Door,
  ) {}

  /** Does something at a moment of the past, signed in. */
  at<Done>(moment: Date, act: () => Promise<Done>): Promise<Done> {
    return atMoment(moment, async () => {
      const { userId, lastSeen } = this;
      this.lastSeen = moment.getTime();
      if (userId === undefined) await this.enter();
      else if (this.lastSeen - lastSeen > staysFor) await this.door.comeBack(userId, this.cookie);
      return act();
    });
  }

  async leave(): Promise<void> {
    if (this.userId === undefined) return;
    const path = '/api/account/sign-out';
    await atMoment(new Date(this.lastSeen), () =>
      this.ask({ method: 'POST', path, answer: z.unknown() }),
    );
    this.userId = undefined;
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
    const body = { token: await this.door.token() };
    const path = '/api/public/demo/enter';
    const { userId } = await this.ask({ method: 'POST', path, body, answer: Me });
    this.userId = userId;
  }
}
