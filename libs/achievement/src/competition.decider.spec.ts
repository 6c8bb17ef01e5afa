import { specify } from '@xinhuo/kernel/testing';
import type { CompetitionEvent } from './achievement.events';
import type { CompetitionCommand } from './competition.commands';
import { competition } from './competition.decider';

const given = specify(competition);
const dated = { today: '2025-12-31', earliestOn: '2025-01-01' };
const id = { competitionId: 'c1', by: 'u1' };
const facts = { ...id, programmeId: 'p1', organiserId: 'city', name: '焊工竞赛', heldOn: '2025-06-01' };
const announce = (more: object = {}): CompetitionCommand => ({
  type: 'AnnounceCompetition',
  ...facts,
  ...dated,
  ...more,
});
const announced: CompetitionEvent = { type: 'CompetitionAnnounced', data: facts };
const entry = { ...id, entryId: 'n1', personId: 'a1', enterpriseId: 'e1', enteredOn: '2025-05-01' };
const enter = (more: object = {}): CompetitionCommand => ({ type: 'EnterCompetition', ...entry, ...dated, ...more });
const entered = (more: object = {}): CompetitionEvent => ({
  type: 'CompetitionEntered',
  data: { programmeId: 'p1', ...entry, ...more },
});
const owner = { programmeId: 'p1', enterpriseId: 'e1', personId: 'a1' };
const withdrawal = { ...id, entryId: 'n1', withdrawnOn: '2025-05-10' };
const withdraw = (more: object = {}): CompetitionCommand => ({
  type: 'WithdrawCompetitionEntry',
  ...withdrawal,
  ...dated,
  ...more,
});
const withdrawn: CompetitionEvent = {
  type: 'CompetitionEntryWithdrawn',
  data: { ...owner, enteredOn: '2025-05-01', ...withdrawal },
};
const prize = { ...id, entryId: 'n1', prize: 2, wonOn: '2025-06-01' } as const;
const award = (more: object = {}): CompetitionCommand => ({
  type: 'AwardCompetitionPrize',
  ...prize,
  ...dated,
  ...more,
});
const won: CompetitionEvent = { type: 'CompetitionPrizeWon', data: { ...owner, ...prize } };

describe('a competition', () => {
  it('is announced', () => given().when(announce()).then(announced));
  it('has the name under which it is held', () => {
    const name = '第2届“五一”职业技能竞赛（焊工·电工）';
    given()
      .when(announce({ name }))
      .then({ type: 'CompetitionAnnounced', data: { ...facts, name } });
  });
  it('takes in twenty thousand entries without copying those before at each', () => {
    const all = Array.from({ length: 20_000 }, (_, n) => entered({ entryId: `n${n}`, personId: `a${n}` }));
    const started = performance.now();
    const state = [announced, ...all].reduce(competition.evolve, competition.initialState);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(competition.decide(state, enter({ entryId: 'n77', personId: 'a77' }))).toEqual({ accepted: [] });
    expect(competition.decide(state, enter({ entryId: 'more', personId: 'a77' }))).toMatchObject({
      rejected: 'ALREADY_ENTERED',
    });
  });
  it('may lie ahead', () =>
    given()
      .when(announce({ heldOn: '2026-03-01' }))
      .then({ type: 'CompetitionAnnounced', data: { ...facts, heldOn: '2026-03-01' } }));
  it('is announced once', () => given(announced).when(announce()).then());
  it.each([
    ['ALREADY_ANNOUNCED', [announced], { name: '另一场' }],
    ['NAME_MISSING', [], { name: ' ' }],
    ['NAME_INVALID', [], { name: '焊'.repeat(61) }],
    ['NAME_INVALID', [], { name: '焊工竞赛 13909520009' }],
    ['NAME_INVALID', [], { name: '焊工\n竞赛' }],
    ['ALREADY_ANNOUNCED', [announced], { organiserId: 'county' }],
    ['DATE_INVALID', [], { heldOn: '2025-02-30' }],
    ['DATE_TOO_EARLY', [], { heldOn: '2024-12-31' }],
  ] as const)('is not announced: %s', (code, past, more) => given(...past).when(announce(more)).refuses(code)); // prettier-ignore

  it('takes entries, one a person', () => given(announced).when(enter()).then(entered()));
  it('takes an entry once', () => given(announced, entered()).when(enter()).then());
  it('takes a person again after a withdrawal', () =>
    given(announced, entered(), withdrawn)
      .when(enter({ entryId: 'n2' }))
      .then(entered({ entryId: 'n2' })));
  it.each([
    ['NOT_ANNOUNCED', [], {}],
    ['ALREADY_ENTERED', [announced, entered()], { entryId: 'n2' }],
    ['ENTRY_EXISTS', [announced, entered()], { personId: 'a2' }],
    ['ENTRY_EXISTS', [announced, entered()], { enterpriseId: 'e2' }],
    ['ENTRY_EXISTS', [announced, entered()], { enteredOn: '2025-05-02' }],
    ['ENTRY_EXISTS', [announced, entered(), withdrawn], {}],
    ['ENTRY_CLOSED', [announced], { enteredOn: '2025-06-02' }],
    ['DATE_TOO_EARLY', [announced], { enteredOn: '2024-12-31' }],
  ] as const)('takes no entry: %s', (code, past, more) => given(...past).when(enter(more)).refuses(code)); // prettier-ignore

  it('lets an entry be withdrawn', () => given(announced, entered()).when(withdraw()).then(withdrawn));
  it('lets it be withdrawn once', () => given(announced, entered(), withdrawn).when(withdraw()).then());
  it.each([
    ['NOT_ENTERED', [announced], {}],
    ['HAS_PRIZE', [announced, entered(), won], {}],
    ['DATE_TOO_EARLY', [announced, entered()], { withdrawnOn: '2025-04-30' }],
  ] as const)('keeps an entry: %s', (code, past, more) => given(...past).when(withdraw(more)).refuses(code)); // prettier-ignore

  it('has prizes', () => given(announced, entered()).when(award()).then(won));
  it('gives a prize once', () => given(announced, entered(), won).when(award()).then());
  it.each([
    ['NOT_ENTERED', [announced], {}],
    ['ENTRY_WITHDRAWN', [announced, entered(), withdrawn], {}],
    ['PRIZE_INVALID', [announced, entered()], { prize: 4 }],
    ['OTHER_PRIZE', [announced, entered(), won], { prize: 1 }],
    ['OTHER_PRIZE', [announced, entered(), won], { wonOn: '2025-06-02' }],
    ['OWN_PRIZE', [announced, entered()], { by: 'a1' }],
    ['DATE_TOO_EARLY', [announced, entered()], { wonOn: '2025-05-31' }],
    ['DATE_IN_FUTURE', [announced, entered()], { wonOn: '2026-01-01' }],
  ] as const)('gives no prize: %s', (code, past, more) => given(...past).when(award(more)).refuses(code)); // prettier-ignore
});
