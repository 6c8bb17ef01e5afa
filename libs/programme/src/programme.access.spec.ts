import { ROLES, within } from '@xinhuo/kernel';
import { programmeAccess } from './programme.access';
import { rulebookAccess } from './rulebook.access';

const rolesOf = (rules: Readonly<Record<string, unknown>>): readonly string[] =>
  ROLES.filter((role) => rules[role] !== undefined);

const none = { phase: 'none' } as const;
const launched = { phase: 'launched', cityId: 'city' } as never;

describe('the right to', () => {
  it('run a programme is its city handler’s alone', () => {
    for (const rules of Object.values(programmeAccess)) expect(rolesOf(rules)).toEqual(['CITY_HANDLER']);
    expect(programmeAccess.SetProgrammeTargets.CITY_HANDLER!(launched, {} as never)).toEqual(within('city'));
    expect(programmeAccess.SetProgrammeTargets.CITY_HANDLER!(none, {} as never)).toBe('nowhere');
  });

  it('launch reaches the city that a programme has, never one that a repeat names', () => {
    const launch = { cityId: 'other' } as never;
    expect(programmeAccess.LaunchProgramme.CITY_HANDLER!(none, launch)).toEqual(within('other'));
    expect(programmeAccess.LaunchProgramme.CITY_HANDLER!(launched, launch)).toEqual(within('city'));
  });

  it('draft a rulebook is of handlers and approvers, to publish it of approvers', () => {
    expect(rolesOf(rulebookAccess.DraftRulebook)).toEqual(['CITY_HANDLER', 'CITY_APPROVER']);
    expect(rolesOf(rulebookAccess.PublishRulebook)).toEqual(['CITY_APPROVER']);
    expect(rulebookAccess.PublishRulebook.CITY_APPROVER!(none, {} as never)).toBe('nowhere');
    const draft = { phase: 'draft', cityId: 'city' } as never;
    expect(rulebookAccess.PublishRulebook.CITY_APPROVER!(draft, {} as never)).toEqual(within('city'));
  });
});
