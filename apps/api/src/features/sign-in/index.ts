export { AccountService } from './account.service.ts';
export { Passwords } from './passwords.ts';
export { SignInModule } from './sign-in.module.ts';
export { type Factor, SignIns } from './sign-ins.ts';
export { SignInRepository, type PersonByEmail } from './sign-in.repository.ts';
export { Throttle } from './throttle.ts';
export { UserEntity } from './user.entity.ts';
