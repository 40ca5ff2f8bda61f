import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import type { LiveSignIn } from '../../http/live-sign-in.ts';
import { Problem } from '../../http/problem.ts';
import { Cookies } from './cookies.ts';
import { Passwords } from './passwords.ts';
import { SignInCodes } from './sign-in-codes.ts';
import { SignInRepository } from './sign-in.repository.ts';
import { SignIns } from './sign-ins.ts';
import { Throttle } from './throttle.ts';

/** Somebody who proved who they are; a sign-in is started for them next. */
export interface Proven {
  userId: string;
}

/** E-mail and password. Unknown e-mail, no password and wrong password look and last the same. */
@Injectable()
export class ByPassword extends PassportStrategy(LocalStrategy, 'local') {
  constructor(
    private readonly repository: SignInRepository,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly cookies: Cookies,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<Proven> {
    const person = await this.repository.byEmail(email.toLowerCase());
    const attempt = {
      email: email.toLowerCase(),
      address: request.ip,
      isKnownDevice: this.cookies.isKnownFor(request, person?.user_id),
    };
    await this.throttle.requireRoom(attempt);
    const isRight = await this.passwords.verify(person?.password_hash, password);
    if (!isRight || !person) throw new Problem('sign-in-failed');
    await this.throttle.forget(attempt);
    return { userId: person.user_id };
  }
}

/** Six digits from an e-mail, in the browser that asked for them. */
@Injectable()
export class ByCode extends PassportStrategy(CustomStrategy, 'code') {
  constructor(private readonly codes: SignInCodes) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Proven> {
    return { userId: await this.codes.enter(request) };
  }
}

/** The cookie of a sign-in that is still live. */
@Injectable()
export class ByCookie extends PassportStrategy(CustomStrategy, 'cookie') {
  constructor(private readonly signIns: SignIns) {
    super();
  }

  async validate(request: FastifyRequest): Promise<LiveSignIn> {
    const signIn = await this.signIns.find(request);
    if (!signIn) throw new Problem('not-signed-in');
    request.person = signIn.person;
    request.membership = signIn.membership;
    return signIn;
  }
}
