import type { DemoClient } from './story-types.ts';

/** Runs a small workshop with his brother; writes little, and in between. */
export const tomas: DemoClient = {
  record: {
    name: 'Tomás Ferreira',
    calledBy: null,
    email: 'tomas.ferreira@example.org',
    phone: '+1 555 0118',
    mayLeaveMessage: true,
  },
  signsIn: true,
  writings: [
    {
      agree: {
        exercise: 'where-needs-come-last',
        preparedTogether: true,
        card: {
          why: 'You said: "In our house you were tired when the work was done." Where did that rule come from?',
          size: 'small',
          whenAndWhere: 'In the van, ten minutes before the first customer.',
          inTheWay: 'Somebody always calls.',
        },
      },
      answers: {
        ready: { code: 'yes-but-only-the-short-version' },
        first:
          'Carrying boxes at the market with Dad. My hands were frozen and I wanted to go sit in the car with the heater on. He never said no. He said "sure, go" and then carried mine too',
        lessons: { codes: ['rest-must-be-earned', 'needing-help-is-weak'] },
        helped_then:
          'I got strong. People could count on me. Not sure what else, will come back to',
      },
      left: 'draft',
    },
  ],
  meetings: [
    {
      daysAgo: 4,
      isSigned: true,
      text: 'Came straight from a delivery. Talked about the fall from the ladder in September for the first time as something that had happened to him, rather than to the schedule. His back still wakes him at four.\n\nAgreed on the short version of the exercise, in the van. He may stop after one question. Next: how his brother and he divide the phone.',
    },
  ],
};
