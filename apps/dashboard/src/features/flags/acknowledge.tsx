import { flagDeeds, type FlagDeed } from '@selfward/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Tick, WordsField, Wrong } from '../../ui/field.tsx';
import { PartHead, Sheet } from '../../ui/sheet.tsx';
import { acknowledgeFlag, type FlagArea, type OpenedFlag } from './flags.api.ts';
import styles from './flags.module.css';

interface AcknowledgeProps {
  practice: string;
  area: FlagArea;
  flag: OpenedFlag;
  onDone: () => unknown;
  /** Another answer came in the meantime: it has to be read first. */
  onNewer: () => unknown;
}

/** It ends nothing by itself: somebody says what was done, in codes and in their own words. */
export function Acknowledge(props: AcknowledgeProps) {
  const { did, setDid, words, setWords, closes, setCloses, acting } = useAcknowledging(props);
  return (
    <div className={styles['done']}>
      <Sheet label={t('flag.done.title')}>
        <PartHead title={t('flag.done.title')} />
        <p className="small quiet">
          {t(props.area === 'cover' ? 'flag.done.lead.cover' : 'flag.done.lead')}
        </p>
        <Deeds did={did} hasPlan={props.flag.plan !== null} onChange={setDid} />
        <WordsField
          label={t('flag.words')}
          value={words}
          maxLength={4000}
          onChange={({ target }) => setWords(target.value)}
        />
        <Tick checked={closes} onChange={({ target }) => setCloses(target.checked)}>
          {t('flag.closes')}
        </Tick>
        {acting.error && <Wrong>{wordsOf(acting.error)}</Wrong>}
        <Button
          kind="main"
          busy={acting.isPending && t('flag.acknowledging')}
          onClick={() => acting.mutate()}
        >
          {t('flag.acknowledge')}
        </Button>
      </Sheet>
    </div>
  );
}

function useAcknowledging({ practice, area, flag, onDone, onNewer }: AcknowledgeProps) {
  const [did, setDid] = useState<readonly FlagDeed[]>([]);
  const [words, setWords] = useState('');
  const [closes, setCloses] = useState(false);
  const acting = useMutation({
    mutationFn: () =>
      acknowledgeFlag(
        { practice, area, flag: flag.id },
        { did: [...did], words, closes, newest: flag.answers.at(-1)?.id ?? '' },
      ),
    onSuccess: onDone,
    onError: (failure) => {
      if (isNewer(failure)) onNewer();
    },
  });
  return { did, setDid, words, setWords, closes, setCloses, acting };
}

interface DeedsProps {
  hasPlan: boolean;
  did: readonly FlagDeed[];
  onChange: (did: readonly FlagDeed[]) => void;
}

/** A plan that is not there was not gone through; one on paper goes into words. */
const Deeds = ({ did, hasPlan, onChange }: DeedsProps) => (
  <ChooseMany
    legend={t('flag.deeds')}
    choices={flagDeeds
      .filter((deed) => deed !== 'safety-plan' || hasPlan)
      .map((value) => ({ value, text: t(`flag.deed.${value}`) }))}
    values={did}
    onChange={(value, isOn) =>
      onChange(flagDeeds.filter((deed) => (deed === value ? isOn : did.includes(deed))))
    }
  />
);

const isNewer = (failure: Error) => failure instanceof ApiProblem && failure.is('revision-changed');

function wordsOf(failure: Error): string {
  if (isNewer(failure)) return t('flag.newer');
  const needsDeed = failure instanceof ApiProblem && failure.is('flag-needs-deed');
  return needsDeed ? t('flag.needs-deed') : reasonOf(failure);
}
