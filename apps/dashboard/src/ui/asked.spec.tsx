import type { Exercise, Item } from '@selfward/domain';
import { render, screen } from '@testing-library/react';
import { Asked } from './asked.tsx';

const one: Item = { id: 'one', type: 'text_short', text: 'Sleep' };
const two: Item = { id: 'two', type: 'text_short', text: 'Appetite' };
const alone: Item = { id: 'alone', type: 'text_short', text: 'Anything else' };
const exercise: Pick<Exercise, 'items' | 'closing_block'> = {
  items: [{ id: 'stem', type: 'group', text: 'How often', children: [one, two] }, alone],
  closing_block: [],
};
const isSeen = () => screen.getByText(/^How often/).className !== 'sr';

describe('what was asked, in a list', () => {
  it('shows what several have in common once, on top of them', () => {
    const { unmount } = render(<Asked exercise={exercise} item={one} />);
    expect(isSeen()).toBe(true);
    unmount();
    render(<Asked exercise={exercise} item={two} after={one} />);
    expect(isSeen()).toBe(false);
  });

  it('shows it again after something else', () => {
    render(<Asked exercise={exercise} item={two} after={alone} />);
    expect(isSeen()).toBe(true);
  });
});
