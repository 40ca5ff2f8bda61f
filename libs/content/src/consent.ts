/** What a client agrees to, exactly as it stood on the screen. A text that was shown never changes. */
export interface ConsentText {
  version: string;
  language: string;
  title: string;
  points: { heading: string; text: string }[];
  agreement: string;
}

/** Written for a reader of twelve. No clinician and no lawyer has reviewed it yet. */
const first: ConsentText = {
  version: '2026-11-24',
  language: 'en',
  title: 'Before you start',
  points: [
    {
      heading: 'What this is',
      text: 'Between sessions you can write answers to questions here. You and your therapist choose the questions together. You decide what you share. You can do a little, a lot, or nothing.',
    },
    {
      heading: 'Who sees what',
      text: 'What you are still writing is a draft. Nobody at the practice can open it, and nobody sees that it is there. When you finish an answer, it is kept for you. For something you agreed on, the practice sees "done, kept private", and nothing of what you wrote. What you write on your own is not shown to them at all, not even as a number. Only when you share an answer can the people named on the screen read it. You can keep single answers out.',
    },
    {
      heading: 'If someone new joins',
      text: 'If another person at the practice is to read what you shared, you are told first. You choose whether they see things from now on, or also from before.',
    },
    {
      heading: 'Taking something back',
      text: 'You can take back what you shared at any time. From then on nobody at the practice can open it. What they have already read, they know. If your words were quoted in a note that is signed, the quote stays there and says that you took it back. What you never shared you can erase for good.',
    },
    {
      heading: 'How it is stored',
      text: "Your words are stored encrypted on the practice's server. That keeps them safe if a disk or a copy is stolen. It is not a promise that no one could ever reach them: whoever runs the server holds the keys, and a court could order it to be opened.",
    },
    {
      heading: 'When your therapist must act',
      text: 'What you tell your therapist stays between you. There are limits that the law sets: for example, if you or someone else is in serious danger, or if a child is being harmed. Ask your therapist which rules count where you live.',
    },
    {
      heading: 'Nobody is watching',
      text: 'Nobody reads along while you write, and what you share may be read only days later. If you need help now, use "Get help now". It is on every page and works without signing in.',
    },
    {
      heading: 'No machine judges you',
      text: 'No machine reads or rates what you write. There are no points, no marks and no score for your words.',
    },
    {
      heading: 'Who looked',
      text: 'You can see on which day someone at the practice opened what you shared. The practice cannot switch this off.',
    },
    {
      heading: 'How long it stays',
      text: 'Your words stay here as long as your therapy goes on. After it ends you can read them and take a copy for at least 12 months. What the practice has to keep by law, such as notes of your sessions, may stay longer. Ask your therapist how long.',
    },
    {
      heading: 'Getting a copy',
      text: 'You can ask for a copy of everything that you wrote, and of what the practice shared with you.',
    },
    {
      heading: 'You can stop',
      text: 'You can stop writing at any time, and take back this agreement. Your therapy goes on. Nothing is held against you.',
    },
  ],
  agreement: 'I have read this, and I want to use Selfward.',
};

const consents: readonly ConsentText[] = [first];

/** The newest one, which is asked for now. */
export const currentConsent: ConsentText = first;

export const consentByVersion = (version: string): ConsentText | undefined =>
  consents.find((consent) => consent.version === version);

/** One string, so that its hash proves for ever what was agreed to. */
export const consentAsText = ({ title, points, agreement }: ConsentText): string =>
  [title, ...points.map(({ heading, text }) => `${heading}\n${text}`), agreement].join('\n\n');
