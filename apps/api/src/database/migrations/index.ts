import { SignIn1764000001000 } from './0001-sign-in.ts';
import { Practice1764000002000 } from './0002-practice.ts';
import { PracticeWork1764000003000 } from './0003-practice-work.ts';
import { Records1764000004000 } from './0004-records.ts';
import { LookUps1764000005000 } from './0005-look-ups.ts';
import { People1764000006000 } from './0006-people.ts';
import { Meetings1764000007000 } from './0007-meetings.ts';
import { Loop1764000008000 } from './0008-loop.ts';
import { EarlierCards1764000009000 } from './0009-earlier-cards.ts';
import { ReadFirst1764000010000 } from './0010-read-first.ts';
import { OwnExercises1764000011000 } from './0011-own-exercises.ts';
import { Rhythms1764000012000 } from './0012-rhythms.ts';
import { Pathways1764000013000 } from './0013-pathways.ts';
import { Scores1764000014000 } from './0014-scores.ts';
import { Safety1764000015000 } from './0015-safety.ts';
import { Player1764000016000 } from './0016-player.ts';
import { ChangedRhythms1764000017000 } from './0017-changed-rhythms.ts';
import { Wishes1764000018000 } from './0018-wishes.ts';
import { SafetyPlans1764000019000 } from './0019-safety-plans.ts';
import { Openings1764000020000 } from './0020-openings.ts';
import { TranslationDrafts1764000021000 } from './0021-translation-drafts.ts';
import { OwnDays1764000023000 } from './0023-own-days.ts';
import { LastOpenings1764000024000 } from './0024-last-openings.ts';

/** In the order in which they run. Forward only; a merged one is never edited. */
export const migrations = [
  SignIn1764000001000,
  Practice1764000002000,
  PracticeWork1764000003000,
  Records1764000004000,
  LookUps1764000005000,
  People1764000006000,
  Meetings1764000007000,
  Loop1764000008000,
  EarlierCards1764000009000,
  ReadFirst1764000010000,
  OwnExercises1764000011000,
  Rhythms1764000012000,
  Pathways1764000013000,
  Scores1764000014000,
  Safety1764000015000,
  Player1764000016000,
  ChangedRhythms1764000017000,
  Wishes1764000018000,
  SafetyPlans1764000019000,
  Openings1764000020000,
  TranslationDrafts1764000021000,
  OwnDays1764000023000,
  LastOpenings1764000024000,
];
