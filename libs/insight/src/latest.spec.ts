import { Latest } from './latest';

describe('the latest of what was pushed', () => {
  it('waits for a value, and gives the last where several came', async () => {
    const latest = new Latest<number>(() => undefined);
    const first = latest.next();
    latest.push(1);
    expect(await first).toEqual({ done: false, value: 1 });
    latest.push(2);
    latest.push(3);
    expect(await latest.next()).toEqual({ done: false, value: 3 });
  });

  it('ends for who waits, and tells so once', async () => {
    const ended = jest.fn();
    const latest = new Latest<number>(ended);
    const waiting = latest.next();
    await latest.return();
    await latest.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
