export { OffersModule } from './offers.module.ts';
