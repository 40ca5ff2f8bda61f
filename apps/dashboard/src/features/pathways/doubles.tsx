import type { Enrol, Pathway, TherapistAssignment } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../i18n/t.ts';
import { ChooseMany } from '../../ui/choices.tsx';
import { pathwayQuery } from './pathways.api.ts';

interface DoublesProps {
  practice: string;
  /** What the client has by now. */
  agreed: readonly TherapistAssignment[];
  name: string;
  draft: Enrol;
  change: (next: Partial<Enrol>) => void;
}

/** What the client has already would be there twice: said before it is agreed on. */
export function Doubles({ practice, agreed, name, draft, change }: DoublesProps) {
  const { pathway: slug, leaveOut } = draft;
  const opened = useQuery({ ...pathwayQuery(practice, slug), enabled: slug !== '' });
  const both = doublesOf(opened.data?.pathway.steps ?? [], agreed);
  if (both.length === 0) return null;
  return (
    <ChooseMany
      legend={t('enrol.doubles', { name })}
      choices={both.map(({ id, title }) => ({
        value: id,
        text: t('enrol.doubles.one', { title }),
        note: t('enrol.doubles.note'),
      }))}
      values={leaveOut}
      onChange={(step, isOn) =>
        change({ leaveOut: [...leaveOut.filter((one) => one !== step), ...(isOn ? [step] : [])] })
      }
    />
  );
}

const doublesOf = (
  steps: Pathway['steps'],
  assignments: readonly TherapistAssignment[],
): { id: string; title: string }[] =>
  steps.flatMap(({ id, exercise }) => {
    const there = assignments.find((one) => one.slug === exercise && goesOn(one));
    return there ? [{ id, title: there.title }] : [];
  });

/** What comes again is there for as long as it is agreed. */
const goesOn = ({ progress, series, state }: TherapistAssignment): boolean =>
  state === 'agreed' && (series !== null || progress === 'open');
