/** What a client reads and agrees to before the first sign-in. A text that was shown never changes. */
export interface ConsentText {
  version: string;
  language: string;
  /** `{practice}` and `{therapist}` stand for their names, and nothing else is filled in. */
  sections: readonly ConsentSection[];
}

export interface ConsentSection {
  title: string;
  text: string;
}

export interface ConsentNames {
  practice: string;
  therapist: string;
}

/**
 * Written for a reader of twelve, and true of what is built: whoever builds more writes a new version.
 * No clinician and no lawyer has reviewed it yet.
 */
const second: ConsentText = {
  version: '2026-11-24.2',
  language: 'en',
  sections: [
    {
      title: 'What you write is yours first',
      text: 'While you write, it is a draft. Nobody at {practice} can open it in Selfward, or see that it is there. When you finish, it is kept for you, and still nobody there can open it. For an exercise you agreed on they see “done, kept private”, and none of your words.',
    },
    {
      title: 'You share answer by answer',
      text: 'Nothing is shared on its own. For each answer you choose: share it or keep it. Before you share, you see the names of those who can read it. Today that is {therapist}. They also see on which day you shared. If you share only some answers, they see how many you kept. Someone else at {practice} may take part in your care later. Then they can also read what you shared before, and Selfward does not tell you. Ask {therapist} who can read it.',
    },
    {
      title: 'You can take it back',
      text: 'You can take back what you shared at any time. From then on nobody at {practice} can open it in Selfward. What they have read, they know. What they wrote down, in a note for example, stays there. What was never shared you can delete for ever, but safety copies of the server may hold it for a while longer. What was once shared you cannot delete here.',
    },
    {
      title: 'No one is watching as you write',
      text: 'What you share may be read only days later. If you might hurt yourself, or you are in danger, please do not wait for an answer here. Use “Get help now”, or call your local emergency number.',
    },
    {
      title: 'Where it is stored',
      text: 'Your words are stored encrypted on the server of {practice}. That means that they are locked with a key. Your name, your e-mail and the dates are not locked in this way. We do not say “only you”: whoever runs the server has the keys and could reach your words. A court order could open them too.',
    },
    {
      title: 'Who looked',
      text: 'Selfward writes down when you write and share, and who at {practice} opens what you shared. There is no page where you can see this. You can ask {practice} about it.',
    },
    {
      title: 'What your therapist must act on',
      text: 'You or someone else may be in serious danger. A child, or a person who needs protection, may be getting harmed. If {therapist} learns of this, the law may say that {therapist} must act or tell others. Ask which rules count where you live.',
    },
    {
      title: 'No machine reads it',
      text: 'No machine reads or rates what you write. There are no points, no marks and no scores.',
    },
    {
      title: 'How long it stays',
      text: '{practice} must keep what the law says, for as long as the law says. What you shared can be part of that. Selfward deletes none of it on its own. Ask {practice} how long it stays, and how long you can read it here.',
    },
    {
      title: 'How to get a copy',
      text: 'You can ask {practice} for a copy of what is kept about you. {practice} must give you one. Selfward has no button for it.',
    },
    {
      title: 'Stopping is always fine',
      text: 'You can write a little, a lot or nothing. Stopping an exercise, or all of them, does not end your therapy. If you no longer agree to what you read here, tell {therapist}. Selfward has no button for it.',
    },
  ],
};

/** True of the whole loop: who looked, who joins later, setting aside, time away, the end of the work. */
const third: ConsentText = {
  version: '2026-11-24.3',
  language: 'en',
  sections: [
    {
      title: 'What you write is yours first',
      text: 'While you write, it is a draft. Nobody at {practice} can open it in Selfward, or see that it is there. When you finish, it is kept for you, and still nobody there can open it. For an exercise you agreed on they see “done, kept private”, and none of your words.',
    },
    {
      title: 'You share answer by answer',
      text: 'Nothing is shared on its own. For each answer you choose: share it or keep it. Before you share, you see the names of everybody who will be able to read it. Today that is {therapist}. You can look at the page as they will see it. They also see on which days you finished and shared, and never at what time. If you share only some answers, they see how many you kept. What you change later stays with you until you share again.',
    },
    {
      title: 'If somebody joins later',
      text: 'Another therapist of {practice} may join your care. Their name then stands among those who can read, before you share the next time. They read what you share from then on. What you shared before, they cannot open. If you want them to read it, you can share it once more.',
    },
    {
      title: 'You can take it back',
      text: 'You can take back what you shared at any time. From then on nobody at {practice} can open it in Selfward. What they have read, they know. What they wrote down, in a note for example, stays there. What was never shared you can delete for ever, and nobody is told. Safety copies of the server may hold it for a while longer. What was once shared you cannot delete here.',
    },
    {
      title: 'You see who looked',
      text: 'Selfward has a page that tells you who at {practice} opened what you shared, and on which day. You hear of your own therapist after your next session together, or when the next working day is over, so that nobody is watched while they prepare. You hear of anybody else at once. {practice} cannot switch this page off. A record with exact times stays at {practice}.',
    },
    {
      title: 'Not doing it is fine',
      text: 'You can write a little, a lot or nothing. You can set an exercise aside and say why with one tap. {practice} sees that it was set aside. Whether they see the reason is your choice. Stopping an exercise, or all of them, does not end your therapy.',
    },
    {
      title: 'No one is watching as you write',
      text: 'What you share may be read only days later. If {therapist} is away, Selfward tells you so. If you might hurt yourself, or you are in danger, please do not wait for an answer here. Use “Get help now”, or call your local emergency number.',
    },
    {
      title: 'What {practice} keeps about you',
      text: '{therapist} keeps how to reach you, and what you told them for hard days: whom to call, where you usually are when you talk from afar, what helps you. While {therapist} is away, a colleague who stands in may see this, and nothing that you wrote here. The front desk sees your name, your phone number and the times of your sessions. {therapist} also writes notes about your sessions, which you do not see here.',
    },
    {
      title: 'Where it is stored',
      text: 'Your words are stored encrypted on the server of {practice}. That means that they are locked with a key. Your name, your e-mail, your phone number and the dates are not locked in this way. We do not say “only you”: whoever runs the server has the keys and could reach your words. A court order could open them too.',
    },
    {
      title: 'What your therapist must act on',
      text: 'You or someone else may be in serious danger. A child, or a person who needs protection, may be getting harmed. If {therapist} learns of this, the law may say that {therapist} must act or tell others. Ask which rules count where you live.',
    },
    {
      title: 'No machine reads it',
      text: 'No machine reads or rates what you write. There are no points, no marks and no scores.',
    },
    {
      title: 'How long it stays',
      text: '{practice} must keep what the law says, for as long as the law says. What you shared can be part of that. Selfward deletes none of it on its own. When your work there has come to an end, you can still read and write here, and nothing new reaches {practice}. Ask how long that stays so.',
    },
    {
      title: 'How to get a copy',
      text: 'You can ask {practice} for a copy of what is kept about you. {practice} must give you one. Selfward has no button for it.',
    },
    {
      title: 'If you change your mind',
      text: 'If you no longer agree to what you read here, tell {therapist}. Selfward has no button for it. What you shared you can take back yourself, today and later.',
    },
  ],
};

/** True of measures, their numbers and the question that goes as it is answered; of what is agreed on; of breaks. */
const fourth: ConsentText = {
  version: '2026-11-28.4',
  language: 'en',
  sections: [
    {
      title: 'What you write is yours first',
      text: 'While you write, it is a draft. Nobody at {practice} can open it in Selfward, or see that it is there. When you finish, it is kept for you, and still nobody there can open it. For an exercise you agreed on they see “done, kept private”, and none of your words. What you say to the agreement itself they see at once: that you set it aside, that it is not for you, or the size that you choose. The page says so where you do it.',
    },
    {
      title: 'One question goes as you answer it',
      text: 'Some questionnaires ask about hurting yourself. Your answer to that question goes to {practice} as you give it, also if you stop after it, and it stays there. A card says so before each start, with the names of those who get it. Nobody sees it at once. You can leave that question out, or not do the questionnaire.',
    },
    {
      title: 'You share answer by answer',
      text: 'Nothing else is shared on its own. For each answer you choose: share it or keep it. Before you share, you see the names of everybody who will be able to read it. Today that is {therapist}. You can look at the page as they will see it. They also see on which days you finished and shared, and never at what time. If you share only some answers, they see how many you kept. If you changed an answer after reading your own old words, they see that it was changed, not what stood there first. What you change later stays with you until you share again.',
    },
    {
      title: 'If somebody joins later',
      text: 'Another therapist of {practice} may join your care. Their name then stands among those who can read, before you share the next time. They read what you share from then on. What you shared before, they cannot open. If you want them to read it, you can share it once more.',
    },
    {
      title: 'You can take it back',
      text: 'You can take back what you shared at any time. From then on nobody at {practice} can open it in Selfward. What they have read, they know. What they wrote down, in a note for example, stays there. What was never shared you can delete for ever, and nobody is told. Safety copies of the server may hold it for a while longer. What was once shared you cannot delete here.',
    },
    {
      title: 'You see who looked',
      text: 'Selfward has a page that tells you who at {practice} opened what you shared, and on which day. You hear of your own therapist after your next session together, or when the next working day is over, so that nobody is watched while they prepare. You hear of anybody else at once. {practice} cannot switch this page off. A record with exact times stays at {practice}.',
    },
    {
      title: 'Not doing it is fine',
      text: 'You can write a little, a lot or nothing. You can set an exercise aside and say why with one tap. {practice} sees that it was set aside. Whether they see the reason is your choice. If you take a break, they see until when. Stopping an exercise, or all of them, does not end your therapy.',
    },
    {
      title: 'No one is watching as you write',
      text: 'What you share may be read only days later. If {therapist} is away, Selfward tells you so. If you might hurt yourself, or you are in danger, please do not wait for an answer here. Use “Get help now”, or call your local emergency number.',
    },
    {
      title: 'What {practice} keeps about you',
      text: '{therapist} keeps how to reach you, and what you told them for hard days: whom to call, where you usually are when you talk from afar, what helps you. While {therapist} is away, a colleague who stands in may see this, and an answer about hurting yourself, and nothing else that you wrote here. The front desk sees your name, your phone number and the times of your sessions. {therapist} also writes notes about your sessions, which you do not see here.',
    },
    {
      title: 'Where it is stored',
      text: 'Your words are stored encrypted on the server of {practice}. That means that they are locked with a key. Your name, your e-mail, your phone number and the dates are not locked in this way. We do not say “only you”: whoever runs the server has the keys and could reach your words. A court order could open them too.',
    },
    {
      title: 'What your therapist must act on',
      text: 'You or someone else may be in serious danger. A child, or a person who needs protection, may be getting harmed. If {therapist} learns of this, the law may say that {therapist} must act or tell others. Ask which rules count where you live.',
    },
    {
      title: 'No machine reads it',
      text: 'No machine reads or rates your words. There are no points for what you do here. Some questionnaires are made to be added up: Selfward adds up what you ticked, by a rule that can be read. That number goes with your answers. Kept, nobody at {practice} sees it. Shared, they do.',
    },
    {
      title: 'How long it stays',
      text: '{practice} must keep what the law says, for as long as the law says. What you shared can be part of that. Selfward deletes none of it on its own. When your work there has come to an end, you can still read and write here, and nothing new reaches {practice}. Ask how long that stays so.',
    },
    {
      title: 'How to get a copy',
      text: 'You can ask {practice} for a copy of what is kept about you. {practice} must give you one. Selfward has no button for it.',
    },
    {
      title: 'If you change your mind',
      text: 'If you no longer agree to what you read here, tell {therapist}. Selfward has no button for it. What you shared you can take back yourself, today and later.',
    },
  ],
};

/** True of entries as well, of which "done, kept private" is not seen either. */
const fifth: ConsentText = {
  ...fourth,
  version: '2026-11-28.5',
  sections: fourth.sections.map((section) =>
    section.title === 'What you write is yours first'
      ? {
          ...section,
          text: 'While you write, it is a draft. Nobody at {practice} can open it in Selfward, or see that it is there. When you finish, it is kept for you, and still nobody there can open it. For an exercise you agreed on they see “done, kept private”, and none of your words. Some exercises take a new entry whenever you like. Of entries that you keep they see nothing, not even how many there are. What you say to the agreement itself they see at once: that you set it aside, that it is not for you, or the size that you choose. The page says so where you do it.',
        }
      : section,
  ),
};

/** The first version, 2026-11-24, was never on a screen. */
const consents: readonly ConsentText[] = [second, third, fourth, fifth];

/** The newest one, which is asked for now. */
export const currentConsent: ConsentText = fifth;

/** The day on which it was written: nobody agreed to it before. */
export const writtenOn = ({ version }: ConsentText): string => version.slice(0, 10);

export const consentByVersion = (version: string): ConsentText | undefined =>
  consents.find((consent) => consent.version === version);

/** As it stands on the screen of one client. */
export const consentFor = ({ sections }: ConsentText, names: ConsentNames): ConsentSection[] =>
  sections.map(({ title, text }) => ({ title: fill(title, names), text: fill(text, names) }));

/** One string, so that its hash proves for ever what was agreed to. */
export const consentAsText = ({ sections }: ConsentText): string =>
  sections.map(({ title, text }) => `${title}\n${text}`).join('\n\n');

// In one go: a name that looks like a placeholder stays a name.
const fill = (text: string, names: ConsentNames): string =>
  text.replaceAll(/\{(practice|therapist)\}/g, (_, who: keyof ConsentNames) => names[who]);
