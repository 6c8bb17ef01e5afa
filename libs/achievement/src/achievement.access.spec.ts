import { ROLES, within } from '@xinhuo/kernel';
import {
  assessmentAccess,
  breakthroughAccess,
  competitionAccess,
  figureAccess,
  honourAccess,
  innovationAccess,
} from './achievement.access';
import { emptyMap, putIn } from './shared-map';

const rolesOf = (rules: Readonly<Record<string, unknown>>): readonly string[] =>
  ROLES.filter((role) => rules[role] !== undefined);

const RECORD = ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'];
const CONFIRM = ['CITY_HANDLER', 'CITY_APPROVER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'];
const REVOKE = ['CITY_HANDLER', 'CITY_APPROVER', 'COUNTY'];
const ENTER = ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'MASTER', 'APPRENTICE', 'DATA_ENTRY'];

describe('the right to', () => {
  it.each([
    ['StartBreakthrough', breakthroughAccess.StartBreakthrough, RECORD],
    ['AcceptBreakthrough', breakthroughAccess.AcceptBreakthrough, CONFIRM],
    ['RevokeBreakthrough', breakthroughAccess.RevokeBreakthrough, REVOKE],
    ['RecordInnovation', innovationAccess.RecordInnovation, RECORD],
    ['ConvertInnovation', innovationAccess.ConvertInnovation, CONFIRM],
    ['RevokeInnovation', innovationAccess.RevokeInnovation, REVOKE],
    ['AnnounceCompetition', competitionAccess.AnnounceCompetition, RECORD],
    ['EnterCompetition', competitionAccess.EnterCompetition, ENTER],
    ['WithdrawCompetitionEntry', competitionAccess.WithdrawCompetitionEntry, ENTER],
    ['AwardCompetitionPrize', competitionAccess.AwardCompetitionPrize, RECORD],
    ['ConferHonour', honourAccess.ConferHonour, RECORD],
    ['RevokeHonour', honourAccess.RevokeHonour, REVOKE],
    [
      'AssessProficiency',
      assessmentAccess.AssessProficiency,
      ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'MASTER', 'DATA_ENTRY'],
    ],
    ['CiteFigure', figureAccess.CiteFigure, ['CITY_HANDLER', 'DATA_ENTRY']],
  ] as const)('%s', (_, rules, expected) => expect(rolesOf(rules)).toEqual(expected));

  const started = { phase: 'started', enterpriseId: 'e1' } as never;
  const none = { phase: 'none' } as const;

  it('record reaches the enterprise that the thing is of, never one that a repeat names', () => {
    const start = { enterpriseId: 'e2' } as never;
    expect(breakthroughAccess.StartBreakthrough.ENTERPRISE!(none, start)).toEqual(within('e2'));
    expect(breakthroughAccess.StartBreakthrough.ENTERPRISE!(started, start)).toEqual(within('e1'));
  });

  it('confirm or revoke reaches nothing that is not there', () => {
    expect(breakthroughAccess.AcceptBreakthrough.CITY_HANDLER!(none, {} as never)).toBe('nowhere');
    expect(breakthroughAccess.RevokeBreakthrough.COUNTY!(started, {} as never)).toEqual(within('e1'));
  });

  it('enter reaches oneself in one’s own enterprise', () => {
    const command = { personId: 'a1', enterpriseId: 'e1' } as never;
    expect(competitionAccess.EnterCompetition.APPRENTICE!(none, command)).toEqual({ self: 'a1', within: 'e1' });
    const entries = putIn(emptyMap, 'n1', { personId: 'a1', enterpriseId: 'e1' });
    const held = { phase: 'announced', organiserId: 'city', entries } as never;
    const withdraw = { entryId: 'n1' } as never;
    expect(competitionAccess.WithdrawCompetitionEntry.APPRENTICE!(held, withdraw)).toEqual({ self: 'a1' });
    expect(competitionAccess.WithdrawCompetitionEntry.ENTERPRISE!(held, withdraw)).toEqual(within('e1'));
    expect(competitionAccess.WithdrawCompetitionEntry.COUNTY!(held, { entryId: 'n2' } as never)).toBe('nowhere');
    expect(competitionAccess.AwardCompetitionPrize.COUNTY!(held, {} as never)).toEqual(within('city'));
  });
});
