export { Care, inCare, mayRead } from './care.ts';
export { CareModule } from './care.module.ts';
export { CareRelationshipEntity } from './care-relationship.entity.ts';
