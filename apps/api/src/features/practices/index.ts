export { MembershipEntity } from './membership.entity.ts';
export { PracticeEntity } from './practice.entity.ts';
export { type NewMember, type NewPractice, Practices } from './practices.ts';
export { PracticesModule } from './practices.module.ts';
export { SetUpService } from './set-up.service.ts';
