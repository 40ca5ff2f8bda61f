import './texts.ts';
import { inWords, t } from '../../../i18n/t.ts';

interface LimitProps {
  max: number | undefined;
  count: number;
}

/** How many fit is said before they do not fit any more. */
export const Limit = ({ max, count }: LimitProps) =>
  max !== undefined && (
    <p className="small quiet">
      {t(count < max ? 'list.up-to' : 'list.full', { words: inWords(max) })}
    </p>
  );
