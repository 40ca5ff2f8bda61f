import type { Spot } from '@selfward/domain';
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
      <Part title={t('builder.marks')}>
        <div className="after-head stack-2">
          <Marks spot={spot} />
          <Heading spot={spot} />
        </div>
      </Part>
    </div>
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

function Marks({ spot }: { spot: Spot }) {
  const { item } = spot;
  const change = useItem(spot);
  return marksFor(spot).map((mark) => (
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

/** Only what means something there: what is read has nothing to keep, what is in an entry goes with it. */
function marksFor({ item, entryOf }: Spot): Mark[] {
  if (entryOf) return [];
  if (!isAsked(item)) return ['core'];
  const gate: Mark[] = item.type === 'choice_one' || item.type === 'yes_no' ? ['required'] : [];
  return ['core', 'private_default', 'carry', ...gate];
}

function Heading({ spot }: { spot: Spot }) {
  const { exercise, edit } = useDesk();
  const { item, heading, entryOf, place } = spot;
  const groups = exercise.items.filter(({ type }) => type === 'group');
  if (entryOf || item.type === 'group' || groups.length === 0) return null;
  if (!place.startsWith('/items')) return null;
  return (
    <Select
      place={`${place}/heading`}
      label={t('builder.heading')}
      value={heading?.id ?? ''}
      options={[
        { value: '', text: t('builder.heading.none') },
        ...groups.map(({ id, text }) => ({ value: id, text: text || t('builder.unwritten') })),
      ]}
      onChoose={(id) => edit((now) => moveUnder(now, spot, id))}
    />
  );
}
