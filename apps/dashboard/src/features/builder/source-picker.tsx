import { type Exercise, type Item, type Spot, spotsOf } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import styles from './parts.module.css';
import { catalogueQuery, referredQuery } from './builder.api.ts';
import { useDesk } from './desk.ts';

interface SourcePickerProps {
  label: string;
  accepts: (item: Item) => boolean;
  /** All of an exercise can be read back too. */
  offersAll?: boolean;
  onPick: (reference: string, picked: Spot | null) => void;
  onCancel: () => void;
}

/** An answer of another exercise, chosen from a list: first the exercise, then the question. */
export function SourcePicker({ label, accepts, offersAll, onPick, onCancel }: SourcePickerProps) {
  const [slug, setSlug] = useState('');
  const [address, setAddress] = useState('');
  const { practice } = useDesk();
  const opened = useQuery({ ...referredQuery(practice, slug), enabled: slug !== '' });
  const spots = slug === '' ? undefined : opened.data && offered(opened.data.exercise, accepts);
  return (
    <section className={styles['aside']} aria-label={label}>
      <OfExercise
        slug={slug}
        onChoose={(next) => {
          setSlug(next);
          setAddress('');
        }}
      />
      {slug !== '' && <NotYet query={opened} />}
      {spots && <OfQuestion {...{ spots, address, offersAll }} onChoose={setAddress} />}
      <Acts>
        <Button
          disabled={!spots || (address === '' && !offersAll)}
          onClick={() => pick({ slug, address, spots: spots ?? [], offersAll, onPick })}
        >
          {t('builder.source.take')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Acts>
    </section>
  );
}

function OfExercise({ slug, onChoose }: { slug: string; onChoose: (slug: string) => void }) {
  const { practice, exercise: here } = useDesk();
  const library = useQuery(catalogueQuery(practice));
  const others = library.data?.exercises.filter((line) => line.slug !== here.slug) ?? [];
  return (
    <>
      <NotYet query={library} />
      <SelectField
        label={t('builder.source.exercise')}
        value={slug}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{t('builder.choose')}</option>
        {others.map((line) => (
          <option key={line.slug} value={line.slug}>
            {line.title}
          </option>
        ))}
      </SelectField>
    </>
  );
}

interface OfQuestionProps extends Pick<SourcePickerProps, 'offersAll'> {
  spots: readonly Spot[];
  address: string;
  onChoose: (address: string) => void;
}

const OfQuestion = ({ spots, address, offersAll, onChoose }: OfQuestionProps) => (
  <SelectField
    label={t('builder.source.question')}
    value={address}
    onChange={({ target }) => onChoose(target.value)}
  >
    <option value="">{t(offersAll ? 'builder.source.all' : 'builder.choose')}</option>
    {spots.map((spot) => (
      <option key={spot.address} value={spot.address}>
        {spot.item.text}
      </option>
    ))}
  </SelectField>
);

const offered = (exercise: Exercise, accepts: (item: Item) => boolean): Spot[] =>
  spotsOf(exercise).filter(({ item }) => accepts(item));

interface Picked extends Pick<SourcePickerProps, 'offersAll' | 'onPick'> {
  slug: string;
  address: string;
  spots: readonly Spot[];
}

function pick({ slug, address, spots, offersAll, onPick }: Picked): void {
  if (address === '') return offersAll ? onPick(slug, null) : undefined;
  const spot = spots.find((one) => one.address === address);
  if (spot) onPick(`${slug}#${address}`, spot);
}
