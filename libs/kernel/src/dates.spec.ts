import { addDays, addMonths, addYears, dayNumber, dayOfNumber, daysBetween, earliest, isDate, latest, yearOf } from '.';

describe('a day', () => {
  it.each(['2025-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2025-12-31'])('%s exists', (day) =>
    expect(isDate(day)).toBe(true),
  );

  it.each([
    '2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-01-32', '0000-01-01',
    '2025-1-01', '20250101', '2025-01-01 ', ' 2025-01-01', '2025-01-01T00:00:00Z', '+2025-01-01', '２０25-01-01', '2025-01-01\n',
    '', null, undefined, 20250101, ['2025-01-01'],
  ])('%j does not', (value) => expect(isDate(value)).toBe(false)); // prettier-ignore

  it('counts as the platform does, both ways, over four centuries', () => {
    const from = Date.UTC(1799, 11, 30) / 86_400_000;
    for (let number = from; number < from + 150_000; number++) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(day) !== number || dayOfNumber(number) !== day) throw new Error(`${number} is ${day}`);
    }
  });

  it('reaches from the first to the last day that can be written', () => {
    expect(dayOfNumber(dayNumber('0001-01-01'))).toBe('0001-01-01');
    expect(dayOfNumber(dayNumber('9999-12-31'))).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addYears('9999-01-01', 1)).toThrow(RangeError);
  });

  it('adds and counts days over leap days and year ends', () => {
    expect(addDays('2025-03-01', 89)).toBe('2025-05-29');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2025-03-01', '2025-05-29')).toBe(89);
    expect(daysBetween('2025-03-02', '2025-03-01')).toBe(-1);
    expect(yearOf('2025-12-31')).toBe(2025);
  });

  it('keeps within the month where the date is missing', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addMonths('2025-12-01', 0)).toBe('2025-12-01');
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2022-03-01', 3)).toBe('2025-03-01');
  });

  it('is the earliest or latest of some, if there are any', () => {
    const days = ['2025-02-01', '2024-12-31', '2025-02-02'];
    expect(earliest(days)).toBe('2024-12-31');
    expect(latest(days)).toBe('2025-02-02');
    expect([earliest([]), latest([])]).toEqual([undefined, undefined]);
  });
});
