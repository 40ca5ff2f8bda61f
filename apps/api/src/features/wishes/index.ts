export { unansweredWishes } from './unanswered.ts';
