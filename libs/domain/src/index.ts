export * from './assignment.ts';
export * from './clinical-note.ts';
export * from './roles.ts';
export * from './rule-broken.ts';
export * from './sharing.ts';
export * from './sign-in.ts';
