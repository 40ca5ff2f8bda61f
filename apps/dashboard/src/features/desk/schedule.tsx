import type { DeskSession } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';

/** Day by day, as they stand on the wall of the practice. */
export function Schedule({ sessions }: { sessions: readonly DeskSession[] }) {
  const days = [...new Set(sessions.map(({ day }) => day))];
  return days.map((day) => (
    <Part key={day} title={longDay(day)}>
      <Entries>
        {sessions
          .filter((session) => session.day === day)
          .map((session) => (
            <li key={session.id}>
              <Entry>
                <h3 dir="auto">
                  {t('desk.at', { clock: session.clock, name: session.clientName })}
                </h3>
                <p className="meta">
                  {sentence([
                    session.therapistName,
                    t('desk.minutes', { n: session.minutes }),
                    t(`desk.place.${session.place}`),
                    ...(session.state === 'planned' ? [] : [t(`desk.state.${session.state}`)]),
                  ])}
                </p>
              </Entry>
            </li>
          ))}
      </Entries>
    </Part>
  ));
}
