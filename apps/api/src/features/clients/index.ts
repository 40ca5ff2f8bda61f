export { ClientsModule } from './clients.module.ts';
export { ClientsService } from './clients.service.ts';
export { cursorOf, placeAt } from './cursor.ts';
export { type DetailsRow, openDetails } from './details.ts';
