import { completeCreditCode, completeIdNumber, parseCreditCode, parseIdNumber } from '.';

describe('a 统一社会信用代码', () => {
  it.each(['9144030071526726XG', '91110000710926094P', '914403001922038216'])('%s is one', (code) =>
    expect(parseCreditCode(code)).toBe(code),
  );

  it('may be typed in small letters with space around it', () =>
    expect(parseCreditCode(' 9144030071526726xg ')).toBe('9144030071526726XG'));

  it.each([
    '9144030071526726XH', '9144030071526762XG', '9144030071526726X', '9144030071526726XGG', '', '91I4030071526726XG',
    '9144O30071526726XG', '９144030071526726XG',
  ])('%s is not', (text) => expect(parseCreditCode(text)).toBeUndefined()); // prettier-ignore

  it('can be completed from its first 17 characters', () => {
    expect(completeCreditCode('9144030071526726X')).toBe('9144030071526726XG');
    expect(completeCreditCode('9144030071526726')).toBeUndefined();
  });
});

describe('an 居民身份证号', () => {
  it('is read with its date of birth', () =>
    expect(parseIdNumber(' 11010519491231002x ')).toEqual({ number: '11010519491231002X', bornOn: '1949-12-31' }));

  it.each([
    '110105194912310021', '110105194902300021', '110105184912310021', '11010519491231002', '11010519491231002A',
    '110105194912310033', '',
  ])('%s is not', (text) => expect(parseIdNumber(text)).toBeUndefined()); // prettier-ignore

  it('notices any single wrong digit', () => {
    const right = completeIdNumber('64020219880229301')!;
    expect(parseIdNumber(right)).toMatchObject({ bornOn: '1988-02-29' });
    for (let place = 0; place < 17; place += 1) {
      const wrong = `${right.slice(0, place)}${(Number(right[place]) + 1) % 10}${right.slice(place + 1)}`;
      expect(parseIdNumber(wrong)).toBeUndefined();
    }
  });
});
