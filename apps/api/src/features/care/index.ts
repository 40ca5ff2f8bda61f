export { Care, inCare, mayRead, readersOf } from './care.ts';
export { CareModule } from './care.module.ts';
export { CareRelationshipEntity } from './care-relationship.entity.ts';
