import { Injectable, Logger } from '@nestjs/common';
import { EnterCode } from '@selfward/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { asUuid, newId } from '../../database/id.ts';
import { Problem } from '../../http/problem.ts';
import { codeHash, Mail } from '../mail/index.ts';
import { Vault } from '../../vault/vault.ts';
import { Cookies } from './cookies.ts';
import { SignInCodeEntity } from './sign-in-code.entity.ts';
import { SignInRepository } from './sign-in.repository.ts';
import { Throttle } from './throttle.ts';
import { hashOf, newToken } from '../../vault/token.ts';

const minutes = 10;
const attempts = 5;

interface CodeRow {
  member_id: string;
  code_hash: Buffer | null;
  browser_hash: Buffer;
  user_id: string;
}

/** What the asking browser carries until the code is entered. */
interface CodeCookie {
  practiceId: string;
  codeId: string;
  browser: string;
}

/** Sign-in of clients by a code that is mailed to them. Staff never sign in like this. */
@Injectable()
export class SignInCodes {
  private readonly logger = new Logger(SignInCodes.name);

  constructor(
    private readonly database: Database,
    private readonly repository: SignInRepository,
    private readonly mail: Mail,
    private readonly vault: Vault,
    private readonly cookies: Cookies,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** The same answer, cookie and work whether or not somebody has this e-mail. */
  async ask(request: FastifyRequest, reply: FastifyReply, typed: string): Promise<void> {
    const email = typed.toLowerCase();
    const person = await this.repository.byEmail(email);
    const isKnownDevice = this.cookies.isKnownFor(request, person?.user_id);
    await this.throttle.requireMailRoom({ email, address: request.ip, isKnownDevice });
    const isClientOnly = person?.roles.every((role) => role === 'client') ?? false;
    const code = {
      practiceId: person?.practice_id ?? newId(),
      codeId: newId(),
      browser: newToken(),
    };
    // Not waited for: how long it takes would say that somebody has this e-mail.
    if (isClientOnly && person?.practice_id && person.member_id)
      this.prepare(code, person.member_id).catch(() => this.logger.warn('a code was not prepared'));
    this.cookies.setCode(reply, Object.values(code).join('.'), minutes * 60);
  }

  /** Whose code it is; each try counts before it is compared, and a right one works once. */
  async enter(request: FastifyRequest): Promise<string> {
    const { code } = EnterCode.parse(request.body); // its shape was checked by the guard
    const cookie = parse(this.cookies.code(request));
    await this.throttle.requireRoom({
      email: cookie.codeId,
      address: request.ip,
      isKnownDevice: true,
    });
    const row = await this.take(cookie);
    if (row && !this.cookies.isKnownFor(request, row.user_id))
      await this.throttle.requireCodeRoom(row.member_id);
    const keys = await this.vault.practice(cookie.practiceId).catch(() => undefined);
    const isRight =
      row?.code_hash && keys && codeHash(keys, cookie.codeId, code).equals(row.code_hash);
    if (!row || !isRight || !row.browser_hash.equals(hashOf(cookie.browser)))
      throw new Problem('code-not-right');
    if ((await this.use(cookie)) === 0) throw new Problem('code-not-right');
    return row.user_id;
  }

  private async prepare({ practiceId, codeId, browser }: CodeCookie, memberId: string) {
    const now = this.clock.now();
    await this.database.transaction({ practiceId }, async (tx) => {
      void tx.insert(SignInCodeEntity, {
        practiceId,
        codeId,
        memberId,
        browserHash: hashOf(browser),
        codeHash: null,
        attempts: 0,
        createdAt: now,
        expiresAt: new Date(now.getTime() + minutes * 60_000),
        usedAt: null,
      });
      this.mail.enqueue(tx, practiceId, { template: 'sign-in-code', recipientId: codeId });
    });
  }

  private take({ practiceId, codeId }: CodeCookie): Promise<CodeRow | undefined> {
    return this.database.glance({ practiceId }, (tx) =>
      tx.one<CodeRow>(
        `with tried as (update sign_in_codes set attempts = attempts + 1
           where practice_id = $1 and code_id = $2 and used_at is null and expires_at > $3
             and attempts < $4 returning member_id, code_hash, browser_hash)
         select tried.*, m.user_id from tried
           join memberships m on m.practice_id = $1 and m.member_id = tried.member_id
         where m.deactivated_at is null and m.user_id is not null`,
        [practiceId, codeId, this.clock.now(), attempts],
      ),
    );
  }

  private use({ practiceId, codeId }: CodeCookie): Promise<number> {
    return this.database.glance({ practiceId }, (tx) =>
      tx.run(
        `update sign_in_codes set used_at = $3
         where practice_id = $1 and code_id = $2 and used_at is null`,
        [practiceId, codeId, this.clock.now()],
      ),
    );
  }
}

function parse(cookie: string | undefined): CodeCookie {
  const [practiceId, codeId, browser] = cookie?.split('.') ?? [];
  try {
    return { practiceId: asUuid(practiceId), codeId: asUuid(codeId), browser: browser ?? '' };
  } catch {
    throw new Problem('code-not-right');
  }
}
