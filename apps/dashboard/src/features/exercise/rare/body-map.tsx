import './texts.ts';
import type { AnswerValue, BodyMapItem, BodyRegion } from '@selfward/domain';
import { formatItemPath, shownChildren } from '@selfward/domain';
import { useRef, useState } from 'react';
import { inWords, t } from '../../../i18n/t.ts';
import { BodyDrawing } from '../../../ui/body-drawing.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany } from '../../../ui/choices.tsx';
import { WordsField, Wrong } from '../../../ui/field.tsx';
import { Entries } from '../../../ui/sheet.tsx';
import { ChildField } from '../child-field.tsx';
import type { EntriesProps } from '../control-props.ts';
import { bodyWords, namesOf, regionsOf, withRegion } from './body-words.ts';
import styles from './rare.module.css';

/** The picture and the list are one answer: what is chosen in one is chosen in the other. */
export default function BodyMap(props: EntriesProps<BodyMapItem>) {
  const { item } = props;
  const { regions, toggle, write, isAskedForMore } = useRegions(props);
  const codes = regions.map(({ code }) => code);
  return (
    <div className={styles['map']}>
      <div className={styles['picture']}>
        <p className="small quiet">{t('body.tap')}</p>
        <BodyDrawing words={bodyWords()} names={namesOf(item)} chosen={codes} onToggle={toggle} />
        <Chosen item={item} codes={codes} />
      </div>
      <div className={styles['beside']}>
        <div className={styles['places']}>
          <ChooseMany
            legend={t('body.list')}
            describedBy="hint"
            choices={item.options.map(({ code, text }) => ({ value: code, text }))}
            values={codes}
            onChange={toggle}
          />
          {isAskedForMore && item.max !== undefined && (
            <Wrong>{t('step.full', { words: inWords(item.max) })}</Wrong>
          )}
        </div>
        <Asked {...props} regions={regions} onRegions={write} />
      </div>
    </div>
  );
}

type AskedProps = EntriesProps<BodyMapItem> & {
  regions: readonly BodyRegion[];
  onRegions: (regions: BodyRegion[]) => void;
};

/** What is asked about each place that is chosen: folded, and below the list, which must not move away under a finger. */
function Asked({ regions, onRegions, ...props }: AskedProps) {
  const asked = regions.filter(({ code }) => asksAbout(props, code));
  if (asked.length === 0) return null;
  return (
    <section className={`${styles['asked']} stack-3`} aria-label={t('body.places')}>
      <Entries>
        {asked.map((region) => (
          <li key={region.code} id={idOf(region.code)}>
            <OneRegion
              {...props}
              region={region}
              onOther={(other) =>
                onRegions(
                  regions.map((one) => (one.code === region.code ? { ...one, other } : one)),
                )
              }
            />
          </li>
        ))}
      </Entries>
    </section>
  );
}

const asksAbout = ({ item, answers }: EntriesProps<BodyMapItem>, code: string): boolean =>
  shownChildren(item, code, answers).length > 0 ||
  item.options.some((option) => option.code === code && option.is_other);

const idOf = (code: string) => `place-${code}`;

function useRegions({ item, answers, onWrite }: EntriesProps<BodyMapItem>) {
  const [isAskedForMore, setAskedForMore] = useState(false);
  // What was said about a place comes back with it, as long as the page is open.
  const held = useRef(new Map<string, AnswerValue>());
  const regions = regionsOf(answers[item.id]);
  const write = (next: BodyRegion[]) =>
    onWrite(item.id, next.length === 0 ? null : { regions: next });
  const pathsOf = (code: string) =>
    item.children.map(({ id }) => formatItemPath({ item: item.id, entry: code, child: id }));
  const letGo = (code: string) => {
    for (const path of pathsOf(code)) {
      const value = answers[path];
      if (value === undefined) continue;
      held.current.set(path, value);
      onWrite(path, null);
    }
  };
  const toggle = (code: string) => {
    const next = withRegion(item, regions, code);
    setAskedForMore(next === null);
    if (next === null) return;
    const stays = new Set(next.map((region) => region.code));
    regions.forEach((region) => !stays.has(region.code) && letGo(region.code));
    write(next);
    if (!stays.has(code)) return;
    for (const path of pathsOf(code)) {
      const value = held.current.get(path);
      if (value !== undefined) onWrite(path, value);
    }
  };
  return { regions, toggle, write, isAskedForMore };
}

/** Says what is chosen, and leads to what is asked about it. */
const Chosen = ({ item, codes }: { item: BodyMapItem; codes: readonly string[] }) => (
  <output className={styles['chosen']}>
    <span className="small quiet">{t(chosenHead(item, codes.length))}</span>
    {codes.map((code) =>
      item.children.length === 0 ? (
        <span key={code}>{namesOf(item).get(code)}</span>
      ) : (
        <Button kind="quiet" key={code} onClick={() => goTo(code)}>
          {namesOf(item).get(code)}
        </Button>
      ),
    )}
  </output>
);

function chosenHead({ children }: BodyMapItem, n: number) {
  if (n === 0) return 'body.none';
  return children.length === 0 ? 'body.chosen' : 'body.chosen.more';
}

function goTo(code: string): void {
  const place = document.getElementById(idOf(code));
  const [fold, title] = [place?.querySelector('details'), place?.querySelector('summary')];
  if (fold) fold.open = true;
  title?.focus();
  title?.scrollIntoView?.({ block: 'start' });
}

type OneRegionProps = EntriesProps<BodyMapItem> & {
  region: BodyRegion;
  onOther: (text: string) => void;
};

function OneRegion({ item, answers, onWrite, region, onOther }: OneRegionProps) {
  const option = item.options.find(({ code }) => code === region.code);
  const children = shownChildren(item, region.code, answers);
  return (
    <details name={item.id}>
      <summary>
        <h2 className={styles['place']}>{option?.text}</h2>
        {children[0] && <span className="small quiet">{children[0].text}</span>}
      </summary>
      <div className={`${styles['about']} stack-5`}>
        {option?.is_other && (
          <WordsField
            label={t('body.other')}
            value={region.other ?? ''}
            onChange={({ target }) => onOther(target.value)}
          />
        )}
        {children.map((child) => {
          const path = formatItemPath({ item: item.id, entry: region.code, child: child.id });
          return (
            <ChildField
              key={child.id}
              item={child}
              value={answers[path] ?? null}
              onWrite={(value) => onWrite(path, value)}
            />
          );
        })}
      </div>
    </details>
  );
}
