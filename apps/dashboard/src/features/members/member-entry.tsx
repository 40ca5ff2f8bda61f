import type { Member } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry, Sheet } from '../../ui/sheet.tsx';
import { MemberForm } from './member-form.tsx';
import { deactivateMember, reactivateMember } from './members.api.ts';

interface MemberEntryProps {
  practice: string;
  member: Member;
  /** One form at a time stands on the page. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChanged: () => unknown;
}

type ActProps = Pick<MemberEntryProps, 'practice' | 'member' | 'onChanged'>;

/** One person: what they are here, whether they are away, and what the owner can do about it. */
export function MemberEntry(props: MemberEntryProps) {
  const { practice, member, isOpen, onOpen, onChanged } = props;
  const done = () => {
    onOpen(false);
    return onChanged();
  };
  const { name } = member;
  return (
    <Entry>
      <RowOf acts={!isOpen && <MemberActs {...props} />}>
        <h3 dir="auto">
          {name}
          {member.isYou && <span className="meta"> {t('member.you')}</span>}
        </h3>
        <p className="meta">{factsOf(member)}</p>
      </RowOf>
      {isOpen && (
        <div className="after-head">
          <Sheet narrow label={t('member.change.of', { name })}>
            <MemberForm
              practice={practice}
              member={member}
              onDone={done}
              onCancel={() => onOpen(false)}
            />
          </Sheet>
        </div>
      )}
    </Entry>
  );
}

const MemberActs = ({ practice, member, onOpen, onChanged }: MemberEntryProps) => (
  <>
    <Button
      kind="quiet"
      onClick={() => onOpen(true)}
      aria-label={t('member.change.of', { name: member.name })}
    >
      {t('member.change')}
    </Button>
    <InOrOut practice={practice} member={member} onChanged={onChanged} />
  </>
);

function factsOf({ roles, signsIn, away, covers, clientsInCare, deactivatedOn }: Member): string {
  return sentence([
    ...(deactivatedOn ? [t('member.out', { day: dayName(deactivatedOn) })] : []),
    ...roles.map((role) => t(`role.${role}`)),
    ...(signsIn ? [] : [t('member.no-sign-in')]),
    ...(clientsInCare > 0 ? [t('member.clients', { n: clientsInCare })] : []),
    ...(away ? [t('member.away', { day: dayName(away.until) })] : []),
    ...(away?.cover ? [t('member.covered', { name: away.cover })] : []),
    ...covers.map((name) => t('member.covers', { name })),
  ]);
}

function InOrOut({ practice, member, onChanged }: ActProps) {
  const [isAsked, setAsked] = useState(false);
  // Also when it did not work: somebody else may have been first.
  const back = useMutation({ mutationFn: reactivateMember, onSettled: onChanged });
  const { name } = member;
  if (member.isYou) return null;
  if (member.deactivatedOn)
    return (
      <>
        <Button
          kind="quiet"
          busy={back.isPending && t('member.saving')}
          onClick={() => back.mutate({ practice, member })}
          aria-label={t('member.bring-back.of', { name })}
        >
          {t('member.bring-back')}
        </Button>
        {back.error && <Wrong>{reasonOf(back.error)}</Wrong>}
      </>
    );
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => setAsked(true)}
        aria-label={t('member.shut-out.of', { name })}
      >
        {t('member.shut-out')}
      </Button>
      {isAsked && (
        <ShutOut
          practice={practice}
          member={member}
          onClose={() => setAsked(false)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

function ShutOut({ practice, member, onChanged, onClose }: ActProps & { onClose: () => void }) {
  const out = useMutation({
    mutationFn: deactivateMember,
    onSuccess: onClose,
    onSettled: onChanged,
  });
  const { name, clientsInCare } = member;
  const body = { leavesClients: clientsInCare > 0 };
  return (
    <Dialog
      title={t('member.shut-out.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button data-first="" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            onClick={() => out.mutate({ practice, member, body })}
            busy={out.isPending && t('member.saving')}
          >
            {t('member.shut-out')}
          </Button>
        </>
      }
    >
      <p>{t('member.shut-out.text')}</p>
      {clientsInCare > 0 && <p>{t('member.shut-out.clients', { n: clientsInCare })}</p>}
      {out.error && <Wrong>{reasonOf(out.error)}</Wrong>}
    </Dialog>
  );
}
