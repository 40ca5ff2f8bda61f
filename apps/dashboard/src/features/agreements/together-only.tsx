import { Link, useParams } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { Agreeable, Draft } from './card.ts';

interface TogetherOnlyProps {
  exercise: Agreeable;
  exercises: readonly Agreeable[];
  onChange: (change: Partial<Draft>) => void;
}

/** Said as soon as it is chosen, not once the whole card is filled in: and each way on from here. */
export function TogetherOnly({ exercise, exercises, onChange }: TogetherOnlyProps) {
  const { practice } = useParams({ from: '/p/$practice' });
  const { together } = exercise;
  if (!together) return null;
  const instead = exercises.find(({ slug }) => slug === together.instead);
  return (
    <Banner tone="attention">
      <p>{t('card.together-only')}</p>
      <p className="row flush">
        {instead && (
          <Button onClick={() => onChange({ slug: instead.slug })}>
            {t('card.together-only.instead', { title: instead.title })}
          </Button>
        )}
        {together.mayName ? (
          <Link to="/p/$practice/owner/safety" params={{ practice }}>
            {t('card.together-only.who')}
          </Link>
        ) : (
          t('card.together-only.owner')
        )}
      </p>
    </Banner>
  );
}
