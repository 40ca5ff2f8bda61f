export { ClientsModule } from './clients.module.ts';
export { ClientsService } from './clients.service.ts';
