import type { Member } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry } from '../../ui/sheet.tsx';
import { MemberForm } from './member-form.tsx';
import { deactivateMember, reactivateMember } from './members.api.ts';

interface MemberEntryProps {
  practice: string;
  member: Member;
  onChanged: () => unknown;
}

/** One person: what they are here, whether they are away, and what the owner can do about it. */
export function MemberEntry(props: MemberEntryProps) {
  const { practice, member, onChanged } = props;
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    return onChanged();
  };
  return (
    <Entry>
      <div className="stack-2">
        <h3 dir="auto">
          {member.name}
          {member.isYou && <span className="meta"> {t('member.you')}</span>}
        </h3>
        <p className="meta">{factsOf(member)}</p>
        {isOpen ? (
          <MemberForm
            practice={practice}
            member={member}
            onDone={done}
            onCancel={() => setOpen(false)}
          />
        ) : (
          <Acts>
            <Button
              kind="quiet"
              onClick={() => setOpen(true)}
              aria-label={t('member.change.of', { name: member.name })}
            >
              {t('member.change')}
            </Button>
            <InOrOut {...props} />
          </Acts>
        )}
      </div>
    </Entry>
  );
}

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

function InOrOut({ practice, member, onChanged }: MemberEntryProps) {
  const [isAsked, setAsked] = useState(false);
  const back = useMutation({ mutationFn: reactivateMember, onSuccess: onChanged });
  if (member.isYou) return null;
  if (member.deactivatedOn)
    return (
      <>
        <Button kind="quiet" onClick={() => back.mutate({ practice, member })}>
          {t('member.bring-back')}
        </Button>
        {back.error && <Wrong>{reasonOf(back.error)}</Wrong>}
      </>
    );
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)}>
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

function ShutOut({
  practice,
  member,
  onChanged,
  onClose,
}: MemberEntryProps & { onClose: () => void }) {
  const done = () => {
    onClose();
    return onChanged();
  };
  const out = useMutation({ mutationFn: deactivateMember, onSuccess: done });
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
