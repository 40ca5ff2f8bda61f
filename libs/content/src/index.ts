export * from './consent.ts';
export * from './content-hash.ts';
export * from './essay.ts';
export * from './layouts.ts';
export * from './library.ts';
export * from './measures.ts';
export * from './pathways.ts';
