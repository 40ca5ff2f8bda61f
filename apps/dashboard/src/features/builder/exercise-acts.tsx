import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import styles from './own.module.css';
import { BeginButton } from './begin-button.tsx';

interface ExerciseActsProps {
  practice: string;
  slug: string;
  isOwn: boolean;
  isLocked: boolean;
  isRetired: boolean;
}

/** What a therapist can make of an exercise, or why not. */
export const ExerciseActs = ({ practice, slug, isOwn, ...state }: ExerciseActsProps) => (
  <div className={styles['under']}>
    {state.isRetired && <p className="small quiet">{t('own.is-retired')}</p>}
    {state.isLocked ? (
      <p className="small quiet">{t('own.locked')}</p>
    ) : (
      <div className={styles['acts']}>
        {isOwn && (
          <BeginButton practice={practice} body={{ from: 'edit', slug }} icon="draft">
            {t('own.edit')}
          </BeginButton>
        )}
        <BeginButton practice={practice} body={{ from: 'copy', slug }} kind="quiet">
          {t('own.copy')}
        </BeginButton>
        <ButtonLink
          kind="quiet"
          to="/p/$practice/therapist/library/$exercise/versions"
          params={{ practice, exercise: slug }}
          search={{}}
        >
          {t(isOwn ? 'own.versions' : 'own.translations')}
        </ButtonLink>
      </div>
    )}
  </div>
);
