import type { Exercise, Item } from '@selfward/domain';
import { Component, type ReactNode, useDeferredValue } from 'react';
import type { PreviewProps } from '../../features/builder/desk.ts';
import { today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';
import { Walk } from './walk.tsx';

/** As the client would open it today. It follows the keys, a moment behind them. */
export function DraftPreview({ exercise, item }: PreviewProps) {
  const therapist = useMembership().membership.name;
  const shown = useDeferredValue(exercise);
  return (
    <Hold key={shapeOf(shown)} instead={<p className="small quiet">{t('builder.preview.not')}</p>}>
      <Walk
        exercise={shown}
        therapist={therapist}
        today={today()}
        shown={frontOf(shown, item)}
        away={{
          now: t('builder.preview.away'),
          later: t('builder.preview.later'),
          nothing: t('builder.preview.nothing'),
        }}
      />
    </Hold>
  );
}

/** A heading has no screen of its own: it stands over its first question. */
function frontOf(exercise: Exercise, address: string | undefined): string | undefined {
  const item = exercise.items.find(({ id }) => id === address);
  return item?.type === 'group' ? (item.children[0]?.id ?? address) : address;
}

/** Tried answers fit the questions that they were given to; other questions begin again. */
const shapeOf = ({ items, closing_block }: Exercise): string =>
  [...items, ...closing_block].map(shape).join();

const shape = (item: Item): string => {
  const scale = 'scale' in item ? item.scale.kind : '';
  const inner = 'children' in item ? item.children.map(shape).join() : '';
  return `${item.id}:${item.type}${scale}(${inner})`;
};

/** A draft may be anything on the way to an exercise; what cannot be shown must not take the page along. */
class Hold extends Component<{ instead: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
