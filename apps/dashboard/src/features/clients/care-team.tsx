import type { CareTeam } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { type CareAddress, careChanged, careQuery, endCare, joinCare } from './clients.api.ts';
import { sinceDay } from './since.ts';

type Member = CareTeam['members'][number];

interface CareTeamPartProps {
  address: CareAddress;
  /** The name of the client, and whose own care it would be to end. */
  name: string;
  ownId: string;
  isArchived: boolean;
  /** After somebody's care ended: it may have been the reader's own. */
  onEnded: (memberId: string) => unknown;
}

/** Who reads what this client shares: since when, and from when on. */
export function CareTeamPart(props: CareTeamPartProps) {
  const query = useQuery(careQuery(props.address));
  const { data } = query;
  return (
    <Part title={t('care.title')}>
      <NotYet query={query} />
      {data && <Team {...props} team={data} />}
    </Part>
  );
}

function Team({ team, ...props }: CareTeamPartProps & { team: CareTeam }) {
  const [leaving, setLeaving] = useState<Member>();
  const canEnd = team.members.length > 1 || props.isArchived;
  return (
    <>
      <Entries>
        {team.members.map((member) => (
          <li key={member.memberId}>
            <Entry>
              <div className="between">
                <p>
                  <span dir="auto">{member.name}</span>
                  <br />
                  <span className="meta">{sinceOf(member)}</span>
                </p>
                {canEnd && (
                  <Button kind="quiet" onClick={() => setLeaving(member)}>
                    {t('care.end', { name: member.name })}
                  </Button>
                )}
              </div>
            </Entry>
          </li>
        ))}
      </Entries>
      {!canEnd && <p className="small quiet after-head">{t('care.last')}</p>}
      {team.earlier.length > 0 && <Earlier earlier={team.earlier} />}
      <Add address={props.address} candidates={team.candidates} />
      {leaving && <EndDialog {...props} member={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

const sinceOf = ({ since, readsFrom }: Member): string =>
  readsFrom
    ? t('care.reads-from', { day: sinceDay(readsFrom) })
    : t('care.since', { day: sinceDay(since) });

const Earlier = ({ earlier }: Pick<CareTeam, 'earlier'>) => (
  <p className="small quiet after-head">
    {earlier
      .map(({ name, since, until }) =>
        t('care.earlier', { name, since: dayName(since), until: dayName(until) }),
      )
      .join(' ')}
  </p>
);

type AddProps = { address: CareAddress } & Pick<CareTeam, 'candidates'>;

function useJoin({ address }: AddProps, onJoined: () => void) {
  const queries = useQueryClient();
  return useAct({
    send: joinCare,
    onDone: (team: CareTeam, { memberId }) => {
      onJoined();
      const joined = team.members.find((one) => one.memberId === memberId);
      if (joined) toast({ text: t('care.added', { name: joined.name }) });
      return careChanged(queries, address, team);
    },
  });
}

function Add(props: AddProps) {
  const [memberId, setMember] = useState('');
  const adding = useJoin(props, () => setMember(''));
  if (props.candidates.length === 0)
    return <p className="small quiet after-head">{t('care.nobody-else')}</p>;
  return (
    <form
      className="stack-3 after-head no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (memberId) adding.mutate({ ...props.address, memberId });
      }}
    >
      <SelectField
        label={t('care.add')}
        hint={t('care.add-hint')}
        value={memberId}
        onChange={({ target }) => setMember(target.value)}
      >
        <option value="">{t('care.choose')}</option>
        {props.candidates.map(({ memberId: id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {adding.error && <Wrong>{actReasonOf(adding.error)}</Wrong>}
      <div hidden={!memberId}>
        <Button type="submit" busy={adding.isPending && t('care.adding')}>
          {t('care.add.do')}
        </Button>
      </div>
    </form>
  );
}

type EndDialogProps = CareTeamPartProps & { member: Member; onClose: () => void };

/** Said first, because it cannot be undone: whoever comes back reads from then on. */
function EndDialog({ address, name, ownId, member, onClose, onEnded }: EndDialogProps) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: endCare,
    onSuccess: () => {
      onClose();
      onEnded(member.memberId);
      return careChanged(queries, address);
    },
  });
  const isOwn = member.memberId === ownId;
  return (
    <Dialog
      title={t('care.end.title', { name: member.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-first>
            {t('care.end.keep')}
          </Button>
          <Button
            onClick={() => ending.mutate({ ...address, memberId: member.memberId })}
            busy={ending.isPending && t('care.ending')}
          >
            {t('care.end.do')}
          </Button>
        </>
      }
    >
      <p>{t(isOwn ? 'care.end.own' : 'care.end.text', { name: member.name, client: name })}</p>
      {ending.error && <Wrong>{reasonOf(ending.error)}</Wrong>}
    </Dialog>
  );
}
