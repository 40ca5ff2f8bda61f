import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Installation } from '../../database/installation.ts';
import { open, type Place, seal } from '../../vault/cipher.ts';
import { MasterKey } from '../../vault/master-key.ts';

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;
const aYear = 365 * 24 * 60 * 60;

/**
 * Cookies of this installation. Their names carry a part of its id, because browsers share cookies
 * across the ports of one host. `__Host-` keeps other hosts from setting them.
 */
@Injectable()
export class Cookies {
  constructor(
    private readonly installation: Installation,
    private readonly master: MasterKey,
  ) {}

  signIn(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('sid')];
  }

  setSignIn(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name('sid'), token, attributes);
  }

  clearSignIn(reply: FastifyReply): void {
    void reply.clearCookie(this.name('sid'), attributes);
  }

  /** Says which browser asked for a code, so that the code works in no other. */
  code(request: FastifyRequest): string | undefined {
    try {
      const sealed = Buffer.from(request.cookies[this.name('code')] ?? '', 'base64url');
      return open(this.master.key, this.codePlace, sealed).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** Sealed: in the open it would say whether somebody with this e-mail is a client, and where. */
  setCode(reply: FastifyReply, plain: string, seconds: number): void {
    const value = seal(this.master.key, this.codePlace, Buffer.from(plain)).toString('base64url');
    void reply.setCookie(this.name('code'), value, { ...attributes, maxAge: seconds });
  }

  clearCode(reply: FastifyReply): void {
    void reply.clearCookie(this.name('code'), attributes);
  }

  /** A browser in which this account signed in before. It opens nothing; it only is not a stranger. */
  isKnownFor(request: FastifyRequest, userId: string | undefined): boolean {
    const shown = Buffer.from(request.cookies[this.name('known')] ?? '', 'base64url');
    const wanted = this.known(userId ?? 'nobody');
    return shown.length === wanted.length && timingSafeEqual(shown, wanted) && userId !== undefined;
  }

  setKnown(reply: FastifyReply, userId: string): void {
    const value = this.known(userId).toString('base64url');
    void reply.setCookie(this.name('known'), value, { ...attributes, maxAge: aYear });
  }

  private get codePlace(): Place {
    const { id } = this.installation;
    return { table: 'cookie', column: 'code', practiceId: id, row: id, revision: 1 };
  }

  private known(userId: string): Buffer {
    return createHmac('sha256', this.master.key.secret).update(`known device|${userId}`).digest();
  }

  private name(kind: 'sid' | 'code' | 'known'): string {
    return `__Host-${kind}-${this.installation.id.replaceAll('-', '').slice(-8)}`;
  }
}
