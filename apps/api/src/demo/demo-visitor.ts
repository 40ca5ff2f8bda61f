import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

interface Ask<Answer> {
  method: 'POST' | 'PUT';
  path: string;
  body?: object;
  revision?: number;
  answer: z.ZodType<Answer>;
}

/**
 * Somebody of the demo practice who uses the product as its dashboard does: through the routes, with
 * a cookie, without a socket. So nothing in the demo is anything that the product would not do.
 */
export class DemoVisitor {
  private cookie = '';

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly origin: string,
  ) {}

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
}
