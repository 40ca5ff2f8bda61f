import type { Device } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { dayOf, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { devicesQuery, endDevice } from './account.api.ts';

/** Every sign-in of this person. A phone that was lost, or lent, is signed out from here. */
export function Devices() {
  const { data, error, refetch } = useQuery(devicesQuery);
  if (!data)
    return error ? <Failed reason={reasonOf(error)} onRetry={() => refetch()} /> : <Skeleton />;
  return (
    <Entries>
      {data.devices.map((device) => (
        <li key={device.signInId}>
          <Entry>
            <div className="between">
              <OneDevice device={device} />
              {!device.isThisOne && <EndButton device={device} />}
            </div>
          </Entry>
        </li>
      ))}
    </Entries>
  );
}

const OneDevice = ({ device: { label, isThisOne, lastSeenAt } }: { device: Device }) => (
  <div>
    <h3>{label}</h3>
    <p className="meta">
      {isThisOne
        ? t('devices.this')
        : t('devices.seen', { day: onDay(dayOf(new Date(lastSeenAt))) })}
    </p>
  </div>
);

function EndButton({ device }: { device: Device }) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endDevice(device.signInId),
    onSuccess: async () => {
      toast({ text: t('devices.ended', { device: device.label }) });
      await queries.invalidateQueries({ queryKey: devicesQuery.queryKey });
    },
    onError: (failure) => toast({ text: reasonOf(failure) }),
  });
  return (
    <Button onClick={() => ending.mutate()} busy={ending.isPending && t('devices.ending')}>
      {t('devices.end')}
      <span className="sr">: {device.label}</span>
    </Button>
  );
}
