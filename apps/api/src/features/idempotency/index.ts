export { IdempotencyModule } from './idempotency.module.ts';
export { Once, type Intention } from './once.ts';
