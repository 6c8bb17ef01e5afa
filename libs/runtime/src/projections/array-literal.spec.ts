import { arrayLiteral } from './array-literal';

describe('an array for PostgreSQL', () => {
  it.each([
    [[], '{}'],
    [[1, 2.5, true, null, undefined], '{1,2.5,true,NULL,NULL}'],
    [['钳工', '', 'NULL', 'a,b', '{x}'], '{"钳工","","NULL","a,b","{x}"}'],
    [['say "yes"', 'back\\slash'], '{"say \\"yes\\"","back\\\\slash"}'],
  ])('writes %j', (values, written) => expect(arrayLiteral<unknown>(values, (value) => value)).toBe(written));
});
