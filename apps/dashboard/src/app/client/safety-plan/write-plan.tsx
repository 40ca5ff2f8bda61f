import type { PlanContent } from '@selfward/contract';
import { isContactPart, type PlanContact, planParts } from '@selfward/domain';
import { PlanEditor } from '../../../features/safety-plan/plan-editor.tsx';
import type { PlanKeeper, WrittenPlan } from '../../../features/safety-plan/plan-keeper.ts';
import { isPassing, reasonOf, Unreachable } from '../../../http/problem.ts';
import { useIsSignedOut } from '../../../http/signed-out.ts';
import { t } from '../../../i18n/t.ts';
import { Tick } from '../../../ui/field.tsx';
import { SaveLine, type SaveState } from '../../../ui/save-line.tsx';
import { TwoVersions } from '../../../ui/two-versions.tsx';

interface WritePlanProps {
  keeper: PlanKeeper;
  written: WrittenPlan;
}

export function WritePlan({ keeper, written }: WritePlanProps) {
  const { conflict, content, there, together } = written;
  if (conflict)
    return (
      <div className="part-lead">
        <TwoVersions
          fields={planParts.map((part) => ({
            label: t(`safety-plan.part.${part}`),
            mine: inWords(content, part),
            theirs: inWords(conflict.content, part),
          }))}
          failure={written.failure}
          onMine={() => void keeper.choose('mine')}
          onTheirs={() => void keeper.choose('theirs')}
        />
      </div>
    );
  return (
    <div className="part-lead stack-5">
      {(there.isMeeting || together) && (
        <div className="stack-2">
          <Tick checked={together} onChange={({ target }) => keeper.setTogether(target.checked)}>
            {t('my-plan.together')}
          </Tick>
          <p className="small quiet">{t('my-plan.together.note')}</p>
        </div>
      )}
      <PlanEditor content={content} onWrite={(change) => keeper.write(change)} />
      {there.sharing && <p className="small quiet">{t('my-plan.shared-stays')}</p>}
    </div>
  );
}

function inWords(content: PlanContent, part: (typeof planParts)[number]): string {
  return isContactPart(part) ? content[part].map(ofContact).join('\n') : content[part];
}

const ofContact = ({ name, phone, say }: PlanContact): string =>
  [name, phone, say].filter((one) => one.trim() !== '').join(', ');

interface PlanSaveLineProps {
  written: WrittenPlan;
  onRetry: () => void;
}

export function PlanSaveLine({ written, onRetry }: PlanSaveLineProps) {
  const isSignedOut = useIsSignedOut();
  if (written.conflict) return null;
  return <SaveLine state={stateOf(written, isSignedOut)} onRetry={onRetry} />;
}

function stateOf(written: WrittenPlan, isSignedOut: boolean): SaveState {
  const { content, saved, failure, isOnDevice, there } = written;
  if (content === saved) return { kind: there.day === null ? 'untouched' : 'saved' };
  const waits = isSignedOut || (failure !== null && isPassing(failure));
  if (waits && isOnDevice) return { kind: 'device', because: because(failure, isSignedOut) };
  if (failure === null) return { kind: 'saving' };
  return { kind: 'wrong', reason: reasonOf(failure), mayRetry: isPassing(failure) };
}

function because(failure: unknown, isSignedOut: boolean) {
  if (isSignedOut) return 'signed-out';
  return failure instanceof Unreachable && failure.reason === 'offline' ? 'offline' : 'unreachable';
}
