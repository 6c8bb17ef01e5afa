import { shortCounty, shortFirm } from '../short-name';
import { countAt, lineOf, placeOf, shiftAt, windowAt } from './stage';

describe('the big screen', () => {
  it('shows the same picture at twice the unit on 4K', () => {
    expect(placeOf(1920, 1080)).toEqual({ unit: 1, left: 0, top: 0 });
    expect(placeOf(3840, 2160)).toEqual({ unit: 2, left: 0, top: 0 });
  });

  it('stands in the middle of a screen of another shape', () => {
    expect(placeOf(1920, 1200)).toEqual({ unit: 1, left: 0, top: 60 });
  });

  it('moves by two pixels every ten minutes and comes back', () => {
    const minutes = [0, 9, 10, 20, 30, 40].map((minute) => shiftAt(minute * 60_000));
    expect(minutes).toEqual([
      [0, 0],
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  it('counts to the new value in 600 ms and ends exactly on it', () => {
    expect(countAt(100, 200, 0)).toBe(100);
    expect(countAt(100, 201, 300)).toBeGreaterThan(150);
    expect(Number.isInteger(countAt(100, 201, 300))).toBe(true);
    expect(countAt(0.5, 0.54, 600)).toBe(0.54);
  });

  it('rolls a board of ten through windows of four without an empty row', () => {
    expect([0, 8, 16, 24].map((second) => windowAt(10, 4, second * 1000))).toEqual([0, 4, 6, 0]);
    expect(windowAt(3, 4, 99_000)).toBe(0);
  });

  it('says that the line is down when nothing has answered for long', () => {
    const line = { openedAt: 0, answeredAt: 90_000, subscribed: true };
    expect(lineOf(100_000, line)).toBe('live');
    expect(lineOf(100_000, { ...line, subscribed: false })).toBe('polling');
    expect(lineOf(100_000, { ...line, answeredAt: 1_000 })).toBe('down');
    expect(lineOf(1_000, { ...line, answeredAt: null })).toBe('waiting');
    expect(lineOf(100_000, { ...line, answeredAt: null })).toBe('down');
  });

  it('says a firm’s name without its legal form, but never says nothing', () => {
    expect(shortFirm('惠农源联酒业有限责任公司（演示6）')).toBe('惠农源联酒业');
    expect(shortFirm('塞上丰鑫重工集团有限公司')).toBe('塞上丰鑫重工');
    expect(shortFirm('有限公司')).toBe('有限公司');
    expect(shortCounty('平罗县总工会（演示）')).toBe('平罗县');
  });
});
