export { hasSafetyItem, MeasureGate } from './measure-gate.ts';
export { MeasuresModule } from './measures.module.ts';
