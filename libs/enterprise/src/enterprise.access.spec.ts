import { ROLES, within } from '@xinhuo/kernel';
import { enterpriseAccess } from './enterprise.access';

const roles = (command: keyof typeof enterpriseAccess): readonly string[] =>
  ROLES.filter((role) => enterpriseAccess[command][role] !== undefined);

const none = { phase: 'none' } as const;

describe('the right to', () => {
  it.each([
    ['RegisterOrgNode', ['ADMIN', 'CITY_HANDLER', 'COUNTY', 'DATA_ENTRY']],
    ['RenameOrgNode', ['ADMIN', 'CITY_HANDLER', 'COUNTY', 'DATA_ENTRY']],
    ['MoveOrgNode', ['ADMIN', 'CITY_HANDLER']],
    ['JoinProgramme', ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY']],
    ['ChangeParticipationStage', ['CITY_HANDLER', 'COUNTY']],
    ['ReportHeadcount', ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY']],
    ['CheckMechanism', ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY']],
    ['DeclareSafety', ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY']],
  ] as const)('%s is of %j', (command, expected) => expect(roles(command)).toEqual(expected));

  it('register reaches below the own node, and a city is the administrator’s to found', () => {
    const register = (parentId: string | null) => ({ parentId }) as never;
    expect(enterpriseAccess.RegisterOrgNode.COUNTY!(none, register('c1'))).toEqual(within('c1'));
    expect(enterpriseAccess.RegisterOrgNode.CITY_HANDLER!(none, register(null))).toBe('nowhere');
    expect(enterpriseAccess.RegisterOrgNode.ADMIN!(none, register(null))).toBe('anywhere');
  });

  it('move and rename reach the node itself, the rest the enterprise', () => {
    expect(enterpriseAccess.MoveOrgNode.CITY_HANDLER!(none, { nodeId: 'n1' } as never)).toEqual(within('n1'));
    expect(enterpriseAccess.RenameOrgNode.COUNTY!(none, { nodeId: 'n1' } as never)).toEqual(within('n1'));
    expect(enterpriseAccess.JoinProgramme.ENTERPRISE!(none, { enterpriseId: 'e1' } as never)).toEqual(within('e1'));
  });
});
