import type { Item, Scale } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import styles from './library.module.css';

/** One prompt exactly as a client reads it, with everything that can be chosen. */
export const ItemWording = ({ item }: { item: Item }) => (
  <div className={styles['item']}>
    {item.type === 'info' ? <p>{item.text}</p> : <h3>{item.text}</h3>}
    {item.help && <p className="small quiet">{item.help}</p>}
    <p className="meta">{notesOf(item).join(' · ')}</p>
    {'options' in item && <Texts texts={item.options.map(({ text }) => text)} />}
    {'scale' in item && <ScaleWording scale={item.scale} />}
    {item.type === 'pairs' && <Texts texts={[item.left, item.right]} />}
    {'children' in item && (
      <div className={styles['under']}>
        {item.children.map((child) => (
          <ItemWording item={child} key={child.id} />
        ))}
      </div>
    )}
  </div>
);

/** Questions in their order. */
export const Items = ({ items }: { items: readonly Item[] }) => (
  <div className={styles['items']}>
    {items.map((item) => (
      <ItemWording item={item} key={item.id} />
    ))}
  </div>
);

const notesOf = (item: Item): string[] => [
  t(`kind.${item.type}`),
  ...(item.core ? [t('kind.core')] : []),
  ...(item.private_default ? [t('kind.private')] : []),
  ...(item.show_if ? [t('kind.sometimes')] : []),
];

export const Texts = ({ texts }: { texts: readonly string[] }) => (
  <ul className={styles['options']}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

const ScaleWording = ({ scale }: { scale: Scale }) =>
  scale.kind === 'likert' ? (
    <Texts texts={scale.points.map(({ text }) => text)} />
  ) : (
    <p className="quiet">
      {t('kind.slider', { min: scale.min, max: scale.max, low: scale.low, high: scale.high })}
    </p>
  );
