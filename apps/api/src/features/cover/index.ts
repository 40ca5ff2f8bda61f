export { CoverModule } from './cover.module.ts';
