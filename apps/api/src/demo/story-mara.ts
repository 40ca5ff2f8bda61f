import type { DemoClient } from './story-types.ts';

/** A ward manager and mother of one, four months after she could not get up one morning. */
export const mara: DemoClient = {
  record: {
    name: 'Mara Lindqvist',
    calledBy: 'Mara',
    email: 'mara.lindqvist@example.org',
    phone: '+1 555 0142',
    mayLeaveMessage: false,
  },
  signsIn: true,
  writings: [
    {
      agree: {
        exercise: 'where-needs-come-last',
        preparedTogether: true,
        card: {
          why: 'You said nobody ever asked you what you wanted for dinner, and then you laughed. I would like us to look at where that began. Slowly, and only as far as you like.',
          size: 'client_chooses',
          whenAndWhere: 'When Leo is at football on Saturday, then at the kitchen table, with tea.',
          inTheWay: 'The washing will look at me.',
        },
      },
      answers: {
        ready: { code: 'yes' },
        first:
          'The school trip in third grade. It cost forty and I had seen Mum move money from one envelope to another the night before. I told her I did not feel like going, the bus makes me sick. She believed me, or she let me think so. I spent the week at home being very cheerful. I was proud of it. I think that is what gets me now, how proud I was.',
        age: 'Eight',
        praised:
          'For being no trouble. "With Mara you would not know there is a child in the house."',
        good_meant: '...seeing what is needed before anybody has to say it',
        asked:
          'Once I said I wanted to stop swimming. Dad did not shout. He just looked tired and went to fix something in the garage, and he did not come in for dinner. I went swimming for four more years.',
        lessons: {
          codes: [
            'good-children-don-t-ask-for-much',
            'keeping-the-peace-is-my-job',
            'if-i-don-t-do-it-no-one-will',
          ],
        },
        who_else: 'Mum. Her mother too. My brother got out of it somehow.',
        helped_then:
          'It kept the house quiet. When Dad was between jobs there was really nothing left over, and there was one less thing to worry about, and that thing was me. I also got good at reading a room. I still am, it is half of why I am good on the ward.',
        today_cost:
          'In January I had a fever and swapped shifts so that Jonas could go to his sister. I did not even decide it. Somebody needs something and I am already on my way. At home I cook what Leo and Per like and I honestly cannot tell you what I like.',
        to_child:
          'You do not have to be sick on the bus. You can just want to go.\nAnd if there is no money, then there is no money, and you are allowed to be sad about it. You do not have to make it nice for them.',
        'close.feel': { code: 'stirred-up-but-okay' },
        'close.bring': 'That I was proud of it.',
      },
      left: { sharedBut: ['asked'] },
    },
    {
      agree: {
        exercise: 'no-time-for',
        preparedTogether: false,
        card: {
          why: 'You mentioned the choir twice, in passing. One sentence is enough.',
          size: 'small',
          whenAndWhere: 'If I sit on the tram home on Tuesday, then before I look at my mail.',
          inTheWay: 'Being asleep.',
        },
      },
      answers: {},
      left: 'not-begun',
    },
  ],
  meetings: [
    {
      daysAgo: 7,
      isSigned: true,
      text: 'Arrived ten minutes early and apologised for it. Third week back on four shifts; sleeps through twice a week now. Noticed by herself that "it just happens" describes her yes-saying, and stayed with that for a while without explaining it away.\n\nPrepared the exercise on where needs come last together: talked through each question, agreed that she may leave any of them out and that we can do it here instead. She chose Saturday. Agreed sign if it gets too much: close the laptop, feet on the floor, text her friend Inga.\n\nNext: look at what she shares, at her pace. Ask about the choir.',
    },
    {
      daysAgo: 0,
      isSigned: false,
      text: 'Before the hour: she has shared the exercise and kept one answer to herself. Do not ask for it.\nStart from what she wants to bring: being proud at eight.',
    },
  ],
};
