import { z } from 'zod';
import { Exercise } from '@selfward/contract';
import closingItems from './data/closing.json' with { type: 'json' };
import afraidIfIStopped from './data/exercises/afraid-if-i-stopped.json' with { type: 'json' };
import bodyTruthMap from './data/exercises/body-truth-map.json' with { type: 'json' };
import earlyWarningPlan from './data/exercises/early-warning-plan.json' with { type: 'json' };
import fourQuietPatterns from './data/exercises/four-quiet-patterns.json' with { type: 'json' };
import innerCriticLog from './data/exercises/inner-critic-log.json' with { type: 'json' };
import needsAsData from './data/exercises/needs-as-data.json' with { type: 'json' };
import noTimeFor from './data/exercises/no-time-for.json' with { type: 'json' };
import outsideAndInside from './data/exercises/outside-and-inside.json' with { type: 'json' };
import peopleAroundMyYes from './data/exercises/people-around-my-yes.json' with { type: 'json' };
import practicingNo from './data/exercises/practicing-no.json' with { type: 'json' };
import pushAndCrashLoop from './data/exercises/push-and-crash-loop.json' with { type: 'json' };
import restExperiment from './data/exercises/rest-experiment.json' with { type: 'json' };
import selfBetrayalLog from './data/exercises/self-betrayal-log.json' with { type: 'json' };
import startWhereYouAre from './data/exercises/start-where-you-are.json' with { type: 'json' };
import takeMyselfSeriously from './data/exercises/take-myself-seriously.json' with { type: 'json' };
import thenAndNow from './data/exercises/then-and-now.json' with { type: 'json' };
import underneathTheRole from './data/exercises/underneath-the-role.json' with { type: 'json' };
import valuedAndPerformed from './data/exercises/valued-and-performed.json' with { type: 'json' };
import weeklySignals from './data/exercises/weekly-signals.json' with { type: 'json' };
import whereNeedsComeLast from './data/exercises/where-needs-come-last.json' with { type: 'json' };

const inOrder = [
  startWhereYouAre,
  weeklySignals,
  outsideAndInside,
  fourQuietPatterns,
  selfBetrayalLog,
  bodyTruthMap,
  restExperiment,
  whereNeedsComeLast,
  peopleAroundMyYes,
  innerCriticLog,
  pushAndCrashLoop,
  afraidIfIStopped,
  noTimeFor,
  underneathTheRole,
  valuedAndPerformed,
  needsAsData,
  takeMyselfSeriously,
  practicingNo,
  earlyWarningPlan,
  thenAndNow,
];

export const closingLanguage = 'en';

/** The usual questions after an exercise: how it was, what steadies, and what to bring along. */
export const closingBlock = Exercise.shape.closing_block.parse(closingItems);

// In the files one closing block serves all; in a version it is part of it and never changes.
const withClosing = (file: { closing_block: boolean }): unknown => ({
  ...file,
  closing_block: file.closing_block ? closingItems : [],
});

/** The built-in exercises in the order of the pathway. A file that breaks the format stops the start. */
export const library: readonly Exercise[] = z.array(Exercise).parse(inOrder.map(withClosing));

export const exerciseBySlug = (slug: string): Exercise | undefined =>
  library.find((exercise) => exercise.slug === slug);
