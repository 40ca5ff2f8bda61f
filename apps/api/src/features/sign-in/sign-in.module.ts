import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/index.ts';
import { MyAccountController } from './account.controller.ts';
import { AccountService } from './account.service.ts';
import { Cookies } from './cookies.ts';
import { LoginSessionEntity } from './login-session.entity.ts';
import { Passwords } from './passwords.ts';
import { PublicSignInController } from './public-sign-in.controller.ts';
import { SignInCodeEntity } from './sign-in-code.entity.ts';
import { SignInCodes } from './sign-in-codes.ts';
import { SignInRepository } from './sign-in.repository.ts';
import { SignIns } from './sign-ins.ts';
import { ByCode, ByCookie, ByPassword } from './strategies.ts';
import { Throttle } from './throttle.ts';
import { UserEntity } from './user.entity.ts';

/** Global: the guard in front of every route asks it. */
@Global()
@Module({
  imports: [
    PassportModule,
    MailModule,
    TypeOrmModule.forFeature([UserEntity, LoginSessionEntity, SignInCodeEntity]),
  ],
  controllers: [PublicSignInController, MyAccountController],
  providers: [
    AccountService,
    ByCode,
    ByCookie,
    ByPassword,
    Cookies,
    Passwords,
    SignInCodes,
    SignInRepository,
    SignIns,
    Throttle,
  ],
  exports: [AccountService, Passwords, SignInRepository, SignIns, Throttle],
})
export class SignInModule {}
