import { t } from '../../i18n/t.ts';
import { Version } from './in-conflict.tsx';
import type { ComponentProps } from 'react';

type LaidAsideProps = Omit<ComponentProps<typeof Version>, 'value'>;

/** What was not chosen stays on this device, to be read as long as it is wanted. */
export default function LaidAside(props: LaidAsideProps) {
  const aside = props.writing.lines.get(props.path)?.aside ?? null;
  return (
    <details>
      <summary className="small quiet">{t('step.aside')}</summary>
      <Version {...props} value={aside} />
    </details>
  );
}
