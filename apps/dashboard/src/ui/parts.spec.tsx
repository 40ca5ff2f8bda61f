import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { Button } from './button.tsx';
import { ChooseMany, ChooseOne } from './choices.tsx';
import { Dialog } from './dialog.tsx';
import { Either } from './either.tsx';
import { TextField } from './field.tsx';
import { SaveLine, type SaveState } from './save-line.tsx';
import { Scale } from './scale.tsx';
import { toast, Toasts } from './toast.tsx';
import { Skeleton } from './waiting.tsx';
import { Words } from './words.tsx';

const nothing = () => undefined;

describe('the save line', () => {
  it.each<[SaveState, RegExp]>([
    [{ kind: 'untouched' }, /Nothing written here yet/],
    [{ kind: 'saving' }, /^Saving…$/],
    [{ kind: 'saved' }, /Saved in your account, kept private/],
    [{ kind: 'device', because: 'offline' }, /Saved on this device.*online/],
    [{ kind: 'device', because: 'signed-out' }, /when you sign in/],
    [{ kind: 'wrong', reason: 'Too long.' }, /Not saved\. Too long\. Your words are still/],
  ])('says in words: %j', (state, words) => {
    render(<SaveLine state={state} />);
    expect(screen.getByRole('status').textContent).toMatch(words);
  });

  it('offers another try only where one can help', () => {
    const onRetry = jest.fn();
    const { rerender } = render(
      <SaveLine state={{ kind: 'wrong', reason: 'No.', mayRetry: true }} onRetry={onRetry} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    rerender(<SaveLine state={{ kind: 'wrong', reason: 'Too long.' }} onRetry={onRetry} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a scale', () => {
  const scale = { min: 0, max: 10, step: 1, low: 'Not there', high: 'Very strong' };

  it('has no handle before it is touched, and can be cleared', () => {
    const onChoose = jest.fn();
    const props = { ...scale, onChoose, labelledBy: 'q' };
    const { rerender } = render(<Scale {...props} value={undefined} />);
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '0: Not there' }));
    expect(onChoose).toHaveBeenCalledWith(0);
    rerender(<Scale {...props} value={0} />);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onChoose).toHaveBeenLastCalledWith(undefined);
  });
});

describe('a busy button', () => {
  it('says what it does and takes no second press', () => {
    const onClick = jest.fn();
    render(
      <Button busy="Sharing…" onClick={onClick}>
        Share
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Sharing…' });
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('takes a double click for one, where it acts', () => {
    const onClick = jest.fn();
    render(
      <Button busy={false} onClick={onClick}>
        Start
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Start' });
    fireEvent.click(button, { detail: 1 });
    fireEvent.click(button, { detail: 2 });
    expect(onClick).toHaveBeenCalledTimes(1);
  });
});

describe('a toast', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('offers undo for ten seconds, longer while somebody is at it', () => {
    const onUndo = jest.fn();
    render(<Toasts />);
    act(() => toast({ text: 'Shared with Ruth.', onUndo }));
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    act(() => void jest.advanceTimersByTime(30_000));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Shared with Ruth.')).toBeNull();
    act(() => toast({ text: 'Paused.' }));
    act(() => void jest.advanceTimersByTime(10_000));
    expect(screen.queryByText('Paused.')).toBeNull();
  });

  it('says what is true once undo is over, also to somebody who is at it', () => {
    render(<Toasts />);
    act(() => toast({ text: 'In a few seconds.', onUndo: jest.fn(), after: 'Shared with Ruth.' }));
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    act(() => void jest.advanceTimersByTime(10_000));
    expect(screen.queryByText('In a few seconds.')).toBeNull();
    expect(screen.getByText('Shared with Ruth.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    act(() => void jest.advanceTimersByTime(10_000));
    expect(screen.queryByText('Shared with Ruth.')).toBeNull();
  });

  it('stays with the page that an act itself goes on to', () => {
    const { rerender } = render(<Toasts place="/exercise" />);
    act(() => toast({ text: 'Paused.' }));
    rerender(<Toasts place="/home" />);
    expect(screen.getByText('Paused.')).toBeTruthy();
    act(() => void jest.advanceTimersByTime(600));
    rerender(<Toasts place="/other" />);
    expect(screen.queryByText('Paused.')).toBeNull();
  });

  it('that can be undone goes along as one line, for the rest of its ten seconds', () => {
    const onUndo = jest.fn();
    const { rerender, container } = render(<Toasts place="/response" />);
    act(() => toast({ text: 'In a few seconds.', onUndo, after: 'Shared with Ruth.' }));
    act(() => void jest.advanceTimersByTime(4000));
    expect(container.querySelector('.carried')).toBeNull();
    rerender(<Toasts place="/exercise#first" />);
    expect(container.querySelector('.carried')?.textContent).toBe('In a few seconds.Undo');
    act(() => void jest.advanceTimersByTime(5900));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    act(() => void jest.advanceTimersByTime(200));
    expect(screen.queryByText(/In a few seconds|Shared with Ruth/)).toBeNull();
    expect(container.querySelector('.carried')).toBeNull();
  });

  it('and a skeleton wait before they speak', () => {
    render(<Skeleton />);
    expect(screen.queryByText('Loading')).toBeNull();
    act(() => void jest.advanceTimersByTime(200));
    expect(screen.getByText('Loading')).toBeTruthy();
    act(() => void jest.advanceTimersByTime(4000));
    expect(screen.getByText(/longer than usual/)).toBeTruthy();
  });
});

describe('words', () => {
  it('keep the direction and the lines of the person who wrote them, and are never markup', () => {
    const { container } = render(<Words>{'<b>one</b>\ntwo\n\nthree'}</Words>);
    const paragraphs = [...container.querySelectorAll('p')];
    expect(paragraphs.map(({ dir }) => dir)).toEqual(['auto', 'auto']);
    expect(paragraphs[0]?.textContent).toBe('<b>one</b>\ntwo');
    expect(container.querySelector('b')).toBeNull();
  });
});

describe('the parts together', () => {
  it('have no fault that a machine can find', async () => {
    const choices = [
      { value: 'a', text: 'Rest must be earned' },
      { value: 'b', text: 'None of these' },
    ];
    const { container } = render(
      <main>
        <h1 id="q">Which?</h1>
        <ChooseOne labelledBy="q" choices={choices} value="a" onChoose={nothing} />
        <ChooseMany legend="Some" choices={choices} values={['b']} onChange={nothing} />
        <Either label="Who" options={choices} value="a" onChoose={nothing} />
        <TextField label="E-mail" wrong="Please check it." defaultValue="x" />
        <Dialog title="Seal this?" onClose={nothing} actions={<Button>Leave it kept</Button>}>
          <p>Nobody reads it.</p>
        </Dialog>
      </main>,
    );
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
