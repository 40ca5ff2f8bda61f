import { EventEmitter } from 'node:events';
import { lastResort } from './last-resort.ts';

describe('what nobody caught', () => {
  function aProcess() {
    const process = new EventEmitter();
    const lines: Record<string, unknown>[] = [];
    const left: string[] = [];
    lastResort(process, { log: (line) => lines.push(line), leave: () => left.push('left') });
    return { process, lines, left };
  }

  const error = Object.assign(new TypeError('invalid input: "what somebody wrote"'), {
    code: '22P02',
  });

  it('is no reason to go where a promise was forgotten', () => {
    const { process, lines, left } = aProcess();
    process.emit('unhandledRejection', error);
    expect(lines).toMatchObject([{ uncaught: 'rejection', error: 'TypeError', state: '22P02' }]);
    expect(left).toEqual([]);
  });

  it('ends the process where nothing is certain any more', () => {
    const { process, lines, left } = aProcess();
    process.emit('uncaughtException', error);
    expect(lines).toMatchObject([{ uncaught: 'error', error: 'TypeError' }]);
    expect(left).toEqual(['left']);
  });

  it('is told by name and place, never by its message', () => {
    const { process, lines } = aProcess();
    process.emit('unhandledRejection', error);
    process.emit('unhandledRejection', 'what somebody wrote');
    expect(JSON.stringify(lines)).not.toContain('somebody wrote');
    expect(lines[0]?.['place']).not.toEqual([]);
  });
});
