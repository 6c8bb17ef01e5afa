import { completeCreditCode, parseCreditCode } from '.';

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
