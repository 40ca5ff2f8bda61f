import type { Exercise, Item, Spot } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Part } from '../../ui/sheet.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Tick } from '../../ui/field.tsx';
import { useDesk, useItem } from './desk.ts';
import { Lines, Select } from './fields.tsx';
import { InitialEditor } from './initial-editor.tsx';
import { ItemActs } from './item-acts.tsx';
import { asKin, kinOf, isAsked, type Mark, withHelp, withMark } from './item-parts.ts';
import { KindSettings } from './kind-settings.tsx';
import { PaneHead } from './pane-head.tsx';
import { moveUnder } from './rows.ts';
import { RuleEditor } from './rule-editor.tsx';

/** Everything about one item, from what it says to when it is shown. */
export function ItemPane({ spot }: { spot: Spot }) {
  const { item, place } = spot;
  const change = useItem(spot);
  return (
    <div className="stack-5">
      <PaneHead title={t(`kind.${item.type}`)} note={t(`builder.kind.${item.type}`)}>
        <ItemActs spot={spot} />
      </PaneHead>
      {item.safety && <Banner icon="attention">{t('builder.safety')}</Banner>}
      <div className="stack-4">
        <Lines
          place={`${place}/text`}
          label={t(item.type === 'info' ? 'builder.text.info' : 'builder.text')}
          value={item.text}
          rows={item.type === 'info' ? 4 : 2}
          onChange={(text) => change((now) => ({ ...now, text }), 'text')}
        />
        <Lines
          place={`${place}/help`}
          label={t('builder.help')}
          hint={t('builder.help.hint')}
          value={item.help ?? ''}
          onChange={(help) => change((now) => withHelp(now, help), 'help')}
        />
        <Kin spot={spot} />
        <KindSettings spot={spot} />
        <InitialEditor spot={spot} />
      </div>
      <RuleEditor spot={spot} />
      <Treated spot={spot} />
    </div>
  );
}

function Treated({ spot }: { spot: Spot }) {
  const { exercise } = useDesk();
  const { item, entryOf } = spot;
  const isRead = item.type === 'info' && !entryOf;
  const marks = marksFor(spot);
  const headings = headingsFor(exercise, spot);
  if (!isRead && marks.length === 0 && headings.length === 0) return null;
  return (
    <Part title={t('builder.marks')}>
      <div className="after-head stack-2">
        {isRead && <p className="small quiet">{t('builder.mark.read')}</p>}
        <Marks spot={spot} marks={marks} />
        {headings.length > 0 && <Heading spot={spot} headings={headings} />}
      </div>
    </Part>
  );
}

function Kin({ spot }: { spot: Spot }) {
  const change = useItem(spot);
  const types = kinOf(spot.item);
  if (types.length === 0) return null;
  return (
    <Select
      place={`${spot.place}/type`}
      label={t('builder.kin')}
      value={spot.item.type}
      options={types.map((type) => ({ value: type, text: t(`kind.${type}`) }))}
      onChoose={(type) => change((now) => asKin(now, type))}
    />
  );
}

function Marks({ spot, marks }: { spot: Spot; marks: readonly Mark[] }) {
  const { item } = spot;
  const change = useItem(spot);
  return marks.map((mark) => (
    <Tick
      key={mark}
      checked={item[mark] === true}
      onChange={({ target }) => change((now) => withMark(now, mark, target.checked))}
    >
      {t(`builder.mark.${mark}`)}
      <br />
      <span className="small quiet">{t(`builder.mark.${mark}.why`)}</span>
    </Tick>
  ));
}

/**
 * Only what means something there: a sentence to read and a heading belong to every version, what is
 * in an entry goes with it.
 */
function marksFor({ item, entryOf }: Spot): Mark[] {
  if (entryOf || item.type === 'info' || item.type === 'group') return [];
  if (!isAsked(item)) return ['core'];
  const gate: Mark[] = item.type === 'choice_one' || item.type === 'yes_no' ? ['required'] : [];
  return ['core', 'private_default', 'carry', ...gate];
}

type Groups = readonly Extract<Item, { type: 'group' }>[];

/** What it can stand under: nothing but a question of its own does. */
function headingsFor({ items }: Exercise, { item, entryOf, place }: Spot): Groups {
  if (entryOf || item.type === 'group' || !place.startsWith('/items')) return [];
  return items.flatMap((one) => (one.type === 'group' ? [one] : []));
}

function Heading({ spot, headings }: { spot: Spot; headings: Groups }) {
  const { edit } = useDesk();
  return (
    <Select
      place={`${spot.place}/heading`}
      label={t('builder.heading')}
      value={spot.heading?.id ?? ''}
      options={[
        { value: '', text: t('builder.heading.none') },
        ...headings.map(({ id, text }) => ({ value: id, text: text || t('builder.unwritten') })),
      ]}
      onChoose={(id) => edit((now) => moveUnder(now, spot, id))}
    />
  );
}
