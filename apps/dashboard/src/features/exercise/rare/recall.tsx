import './texts.ts';
import type { Answers, Item, RevealAnswer, RevealChoice } from '@selfward/domain';
import { allItems, parseItemPath, revealChoices } from '@selfward/domain';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { ChooseOne } from '../../../ui/choices.tsx';
import { Button } from '../../../ui/button.tsx';
import { AnswersView, hasAnswer } from '../answer-view.tsx';
import type { RecallProps } from '../control-props.ts';
import { firstWords, revealOf } from './first-words.ts';
import styles from './rare.module.css';
import { recalled, type Recalled } from './recalled.ts';

/** Own words from before, read back to whoever wrote them, in the wording they were asked in. */
export default function Recall(props: RecallProps) {
  const { item, earlier } = props;
  const found = recalled(item, earlier);
  if (item.reveal_after !== undefined && found.length > 0 && !isOpen(props))
    return <Reveal {...props} />;
  return (
    <section className="stack-5" aria-label={t('back.label')}>
      {found.map((then) => (
        <OldWords
          key={then.key}
          then={then}
          now={askedAgain(props, then)}
          answers={props.answers}
        />
      ))}
      <p className="small quiet">{t(found.length === 0 ? 'back.none' : 'back.yours')}</p>
    </section>
  );
}

interface OldWordsProps {
  then: Recalled;
  /** The same question as it was answered here, before the old words were read. */
  now: Item | undefined;
  answers: Answers;
}

/** Side by side with what was answered today, in the same type, each under the words it was asked in. */
function OldWords({ then, now, answers }: OldWordsProps) {
  const { heading, item, on } = then;
  return (
    <article className="quote stack-2">
      {heading && <p className="meta">{heading}</p>}
      <div className={now && styles['sides']}>
        <div className="stack-2">
          <h2 className="label">{item.text}</h2>
          <AnswersView item={item} answers={then.answers} />
          {on && <p className="meta">{t('back.on', { day: onDay(on) })}</p>}
        </div>
        {now && (
          <div className="stack-2">
            <h3 className="label">{now.text}</h3>
            <AnswersView item={now} answers={answers} />
            <p className="meta">{t('back.now')}</p>
          </div>
        )}
      </div>
    </article>
  );
}

const askedAgain = ({ item, answers, earlier }: RecallProps, then: Recalled) =>
  item.reveal_after === undefined
    ? undefined
    : allItems(earlier.exercise).find(
        (one) => one.id === then.item.id && one.type === then.item.type && hasAnswer(answers, one),
      );

const isOpen = ({ item, answers }: RecallProps) => revealOf(answers[item.id])?.reveal === 'now';

/** First one answers without looking; then the old words come when they are wanted, or not at all. */
function Reveal({ item, answers, above, onWrite }: RecallProps) {
  const choice = revealOf(answers[item.id])?.reveal;
  const show = () => onWrite({ reveal: 'now', first: firstWords(answers, isAbove(above)) });
  const choose = (next: RevealChoice) => onWrite({ reveal: next } satisfies RevealAnswer);
  return (
    <div className="stack-4">
      <p>{t('reveal.ask')}</p>
      <p className="small quiet">{t('reveal.first')}</p>
      <div>
        <Button onClick={show}>{t('reveal.now')}</Button>
      </div>
      <ChooseOne
        labelledBy="question"
        choices={notNow.map((value) => ({ value, text: t(`reveal.${value}`) }))}
        value={choice}
        onChoose={(value) => {
          const next = notNow.find((one) => one === value);
          if (next) choose(next);
        }}
      />
      <output className="small quiet">
        {choice && choice !== 'now' && t(`reveal.said.${choice}`)}
      </output>
    </div>
  );
}

const isNotNow = (choice: RevealChoice): choice is Exclude<RevealChoice, 'now'> => choice !== 'now';
const notNow = revealChoices.filter(isNotNow);

const isAbove = (above: readonly string[]) => (path: string) =>
  above.includes(parseItemPath(path)?.item ?? '');
