export { AccessLog, type Access } from './access-log.ts';
export { AccessLogModule } from './access-log.module.ts';
export type { AccessAction, AccessSubject } from './access-entry.entity.ts';
