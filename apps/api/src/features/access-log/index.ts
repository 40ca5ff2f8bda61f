export { AccessChain } from './access-chain.ts';
export { AccessLog, type Access, type Actor } from './access-log.ts';
export { AccessLogModule } from './access-log.module.ts';
export type { AccessAction, AccessSubject } from './access-entry.entity.ts';
export { Seals } from './seals.ts';
export { ChainVerifier, type Verdict } from './verify-chain.ts';
export { WritingSpells } from './writing-spells.ts';
