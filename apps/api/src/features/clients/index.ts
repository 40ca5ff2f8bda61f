export { ClientsModule } from './clients.module.ts';
export { ClientsService } from './clients.service.ts';
export { type DetailsRow, openDetails } from './details.ts';
