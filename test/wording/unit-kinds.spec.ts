import { PARENT_KINDS } from '../../apps/console/src/pages/units/parent-kinds';
import { PARENT_KINDS as DECIDED } from '../../libs/enterprise/src/org-kinds';

it('offers as parents of a unit exactly those under which it may stand', () => expect(PARENT_KINDS).toEqual(DECIDED));
