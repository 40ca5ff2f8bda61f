import './texts.ts';
import type { RareProps } from '../control-props.ts';
import { ListControl } from './list-control.tsx';
import { MomentControl } from './moment-control.tsx';
import { NumberControl } from './number-control.tsx';
import { PairsControl } from './pairs-control.tsx';

/** Ways to answer that few exercises need. */
export default function RareControl({ item, ...rest }: RareProps) {
  switch (item.type) {
    case 'list':
      return <ListControl item={item} {...rest} />;
    case 'pairs':
      return <PairsControl item={item} {...rest} />;
    case 'number':
      return <NumberControl item={item} {...rest} />;
    default:
      return <MomentControl item={item} {...rest} />;
  }
}
