import { randomUUID } from 'node:crypto';
import { type CityOfNodes, aCity, account, type Running, running, sentBy } from '@xinhuo/enterprise/testing';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { DecideWorker, migrations as peopleMigrations, PeopleModule, type WorkerRequest } from '@xinhuo/people';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  migrations as programmeMigrations,
  ProgrammeModule,
} from '@xinhuo/programme';
import { AccessDenied, ReadProgress, type Receipt } from '@xinhuo/runtime';
import {
  AchievementModule,
  type BreakthroughRequest,
  type CompetitionRequest,
  DecideAssessment,
  DecideBreakthrough,
  DecideCompetition,
  DecideFigure,
  DecideHonour,
  DecideInnovation,
  CountOwnEntries,
  FindAssessments,
  FindBreakthroughs,
  FindCompetitionEntries,
  FindCompetitions,
  FindHonours,
  FindInnovations,
  migrations,
} from '.';
import { results } from './results.projection';

jest.setTimeout(60_000);

const file = 'b'.repeat(64);
const page = { first: 10 };

describe('achievements at work', () => {
  let at: Running;
  let tree: CityOfNodes;
  const programmeId = randomUUID();
  const accounts: Record<'handler' | 'officer' | 'other' | 'clerk' | 'countyB' | 'apprentice' | 'auditor', Actor> =
    {} as never;

  beforeAll(async () => {
    const keys = [{ keyId: 'k1', secret: Buffer.alloc(32, 1) }] as const;
    at = await running([ProgrammeModule, EnterpriseModule, PeopleModule.with(keys), AchievementModule], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...peopleMigrations, ...migrations],
      today: '2025-12-31',
    });
    tree = await aCity(at);
    Object.assign(accounts, {
      handler: account('CITY_HANDLER', tree.city),
      officer: account('ENTERPRISE', tree.firmA),
      other: account('ENTERPRISE', tree.firmA),
      clerk: account('DATA_ENTRY', tree.city),
      countyB: account('COUNTY', tree.countyB),
      apprentice: account('APPRENTICE', tree.firmA),
      auditor: account('AUDITOR', tree.city),
    });
    const { handler } = accounts;
    const targets = { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10_000 };
    const frame = { cityId: tree.city, name: '演示项目', startsOn: '2025-01-01', endsOn: '2027-12-31' };
    const launch = {
      type: 'LaunchProgramme',
      ...{ programmeId, ...frame, targets, by: handler.personId },
      settings: DEFAULT_SETTINGS,
    } as const;
    done(await at.commands.execute(new DecideProgramme(launch, sentBy(handler, launch))));
    await employ(tree.firmA, accounts.apprentice.personId);
  });
  afterAll(() => at.stop());

  const done = (receipt: Receipt): Position => {
    if ('rejected' in receipt) throw new Error(receipt.rejected);
    return receipt.position;
  };
  const worker = async (actor: Actor, command: WorkerRequest): Promise<void> => {
    done(await at.commands.execute(new DecideWorker(command, sentBy(actor, command), { person: { name: '演示' } })));
  };
  /** Somebody who works at a firm. */
  const employ = async (enterpriseId: string, personId: string = randomUUID()): Promise<string> => {
    const actor = account('ENTERPRISE', enterpriseId);
    const of = { personId, programmeId, enterpriseId, trade: '焊工', grade: 'JUNIOR', by: actor.personId } as const;
    await worker(actor, { type: 'RegisterWorker', ...of });
    return personId;
  };
  const breakthrough = (actor: Actor, command: BreakthroughRequest, text?: string) =>
    at.commands.execute(new DecideBreakthrough(command, sentBy(actor, command), text));
  const competition = (actor: Actor, command: CompetitionRequest) =>
    at.commands.execute(new DecideCompetition(command, sentBy(actor, command)));
  const owner = () => ({ programmeId, enterpriseId: tree.firmA });
  const start = (by: Actor, more: object = {}): BreakthroughRequest => ({
    type: 'StartBreakthrough',
    ...{ breakthroughId: randomUUID(), ...owner(), teamIds: [accounts.apprentice.personId], by: by.personId, ...more },
  });

  it('takes a breakthrough from its start to its revocation, its title kept out of the log', async () => {
    const { officer, other, handler, auditor, apprentice, countyB } = accounts;
    const command = start(officer, { startedOn: '2025-12-10' });
    const { breakthroughId } = command;
    expect(await breakthrough(officer, command, ' 电弧攻关 ')).toMatchObject({ id: breakthroughId });
    const accept = { type: 'AcceptBreakthrough', breakthroughId, evidence: [file] } as const;
    expect(await breakthrough(officer, { ...accept, by: officer.personId })).toMatchObject({ rejected: 'SAME_PERSON' });
    const position = done(await breakthrough(other, { ...accept, by: other.personId }));
    const find = async (viewer: Actor, filter: object, after = position) => {
      // A query answers after two seconds with what it has; a busy machine may need longer.
      while (!(await at.app.get(ReadProgress).reached([results.name], after)));
      return at.queries.execute(new FindBreakthroughs(viewer, filter, page, after));
    };
    const row = { breakthroughId, title: '电弧攻关', state: 'confirmed', onDay: '2025-12-31', evidence: [file] };
    expect(await find(handler, { year: 2025, programmeId })).toMatchObject([
      { ...row, personIds: [apprentice.personId] },
    ]);
    expect(await find(auditor, { countyId: tree.countyA, state: 'confirmed' })).toMatchObject([row]);
    expect(await find(apprentice, {})).toMatchObject([row]);
    expect(await find(officer, { personId: apprentice.personId })).toMatchObject([row]);
    expect(await find(officer, { enterpriseId: tree.firmB })).toEqual([]);
    expect(await find(handler, { year: 2024 })).toEqual([]);
    expect(await find(countyB, {})).toEqual([]);
    expect(await find(officer, { id: breakthroughId })).toMatchObject([
      { ...row, claimedBy: officer.personId, claimEnteredBy: null, confirmedBy: other.personId },
    ]);
    expect(await find(handler, { id: randomUUID() })).toEqual([]);
    expect(await find(countyB, { id: breakthroughId })).toEqual([]);
    const events: string[] = [];
    for await (const event of at.store.read(`breakthrough-${breakthroughId}`)) events.push(JSON.stringify(event));
    expect(events.join()).not.toContain('攻关');

    const revoke = { type: 'RevokeBreakthrough', breakthroughId, by: handler.personId } as const;
    expect(await breakthrough(handler, revoke, ' ')).toMatchObject({ rejected: 'REASON_MISSING' });
    const revoked = done(await breakthrough(handler, revoke, '材料不实'));
    expect(await find(handler, { state: 'confirmed' }, revoked)).toEqual([]);
    expect(await find(handler, { state: 'revoked' }, revoked)).toMatchObject([
      { breakthroughId, revokedOn: '2025-12-31', revocationReason: '材料不实' },
    ]);
  });

  it('lets nobody act outside their scope, and says no more about what is not there', async () => {
    const { countyB, officer, auditor } = accounts;
    await expect(breakthrough(countyB, start(countyB), 'x')).rejects.toThrow(AccessDenied);
    await expect(breakthrough(auditor, start(auditor), 'x')).rejects.toThrow(AccessDenied);
    const nothing = {
      type: 'AcceptBreakthrough',
      breakthroughId: randomUUID(),
      evidence: [file],
      by: officer.personId,
    } as const;
    await expect(breakthrough(officer, nothing)).rejects.toThrow(AccessDenied);
    const elsewhere = start(officer, { programmeId: randomUUID() });
    await expect(breakthrough(officer, elsewhere, 'x')).rejects.toThrow(AccessDenied);
  });

  it('lets clerks enter history, others only what is recent', async () => {
    const { officer, clerk } = accounts;
    const past = { startedOn: '2025-02-01' };
    expect(await breakthrough(officer, start(officer, past), 'x')).toMatchObject({ rejected: 'DATE_TOO_EARLY' });
    const paper = start(officer, { ...past, enteredBy: clerk.personId });
    done(await breakthrough(clerk, paper, 'x'));
    await expect(breakthrough(clerk, start(officer, past), 'x')).rejects.toThrow(AccessDenied); // in nobody's name
  });

  it('counts entries of a competition, and shows them to whom they concern', async () => {
    const { handler, officer, apprentice, countyB } = accounts;
    const competitionId = randomUUID();
    const announce = { organiserId: tree.countyA, programmeId, name: '电焊工技能竞赛', heldOn: '2026-01-20' };
    done(await competition(handler, { type: 'AnnounceCompetition', competitionId, ...announce, by: handler.personId }));
    const enter = (actor: Actor, personId: string, enterpriseId = tree.firmA) =>
      competition(actor, {
        type: 'EnterCompetition',
        ...{ competitionId, entryId: randomUUID(), personId, enterpriseId, by: actor.personId },
      });
    const own = await enter(apprentice, apprentice.personId);
    const colleague = await employ(tree.firmA);
    await expect(enter(apprentice, colleague)).rejects.toThrow(AccessDenied);
    await expect(enter(countyB, colleague)).rejects.toThrow(AccessDenied);
    done(await enter(officer, colleague));
    done(await enter(countyB, await employ(tree.firmB), tree.firmB));
    const withdraw = { type: 'WithdrawCompetitionEntry', competitionId } as const;
    const entryId = 'id' in own ? own.id : '';
    const position = done(await competition(apprentice, { ...withdraw, entryId, by: apprentice.personId }));
    const find = (viewer: Actor) => at.queries.execute(new FindCompetitions(viewer, { programmeId }, page, position));
    expect(await find(apprentice)).toMatchObject([{ competitionId, entries: 2, prizes: 0, heldOn: '2026-01-20' }]);
    const entries = async (viewer: Actor, first = 10) =>
      (await at.queries.execute(new FindCompetitionEntries(viewer, [competitionId, randomUUID()], { first }))).length;
    expect(await entries(handler)).toBe(3);
    expect(await entries(account('COUNTY', tree.countyA))).toBe(3); // it holds the competition
    expect(await entries(countyB)).toBe(1);
    expect(await entries(officer)).toBe(2);
    expect(await entries(apprentice)).toBe(1);
    expect(await entries(handler, 1)).toBe(2); // one more than asked for
    const ours = async (viewer: Actor) => {
      const counted = await at.queries.execute(new CountOwnEntries(viewer, [competitionId]));
      const filter = { programmeId, entered: true };
      const listed = await at.queries.execute(new FindCompetitions(viewer, filter, page, position));
      return { counted: counted.get(competitionId) ?? 0, listed: listed.length };
    };
    // Without the one withdrawn; a competition that one holds is not entered by that.
    expect(await ours(handler)).toEqual({ counted: 2, listed: 1 });
    expect(await ours(countyB)).toEqual({ counted: 1, listed: 1 });
    expect(await ours(officer)).toEqual({ counted: 1, listed: 1 });
    expect(await ours(apprentice)).toEqual({ counted: 0, listed: 0 });
  });

  describe('of people who work elsewhere', () => {
    const each = (by: Actor, enterpriseId: string, personId: string, competitionId: string) => {
      const owned = { programmeId, enterpriseId, by: by.personId };
      return {
        team: () => breakthrough(by, start(by, { enterpriseId, teamIds: [personId] }), 'x'),
        innovation: () => {
          const id = { innovationId: randomUUID(), kind: 'IMPROVEMENT', personIds: [personId] } as const;
          const command = { type: 'RecordInnovation', ...owned, ...id } as const;
          return at.commands.execute(new DecideInnovation(command, sentBy(by, command), 'x'));
        },
        entry: () =>
          competition(by, {
            type: 'EnterCompetition',
            ...{ competitionId, entryId: randomUUID(), personId, enterpriseId, by: by.personId },
          }),
        honour: () => {
          const id = { honourId: randomUUID(), honour: 'INNOVATION_PACESETTER', personId } as const;
          const command = { type: 'ConferHonour', ...owned, ...id } as const;
          return at.commands.execute(new DecideHonour(command, sentBy(by, command)));
        },
        assessment: () => {
          const id = { assessmentId: randomUUID(), personId, instrument: '测评表', scoreHundredths: 100 };
          const command = { type: 'AssessProficiency', ...owned, ...id } as const;
          return at.commands.execute(new DecideAssessment(command, sentBy(by, command)));
        },
      };
    };
    const KINDS = ['team', 'innovation', 'entry', 'honour', 'assessment'] as const;
    let competitionId: string;

    beforeAll(async () => {
      competitionId = randomUUID();
      const announce = { organiserId: tree.city, programmeId, name: '钳工技能竞赛', heldOn: '2026-01-20' };
      const { handler } = accounts;
      const by = handler.personId;
      done(await competition(handler, { type: 'AnnounceCompetition', competitionId, ...announce, by }));
    });

    it.each(KINDS)('nobody may write: %s', async (kind) => {
      const stranger = account('ENTERPRISE', tree.firmB);
      const { handler } = accounts;
      for (const personId of [await employ(tree.firmA), randomUUID()]) {
        await expect(each(stranger, tree.firmB, personId, competitionId)[kind]()).rejects.toThrow(AccessDenied);
        await expect(each(handler, tree.firmB, personId, competitionId)[kind]()).rejects.toThrow(AccessDenied);
      }
      done(await each(stranger, tree.firmB, await employ(tree.firmB), competitionId)[kind]());
    });

    it('not even one of a team', async () => {
      const { officer } = accounts;
      const teamIds = [await employ(tree.firmA), await employ(tree.firmB)];
      await expect(breakthrough(officer, start(officer, { teamIds }), 'x')).rejects.toThrow(AccessDenied);
    });

    it('but what somebody did before leaving may be entered, until another enterprise employs them', async () => {
      const { officer, handler } = accounts;
      const personId = await employ(tree.firmA);
      await worker(officer, { type: 'RecordWorkerLeft', personId, programmeId, by: officer.personId });
      done(await each(officer, tree.firmA, personId, competitionId).assessment());
      const enterpriseId = tree.firmB;
      await worker(handler, { type: 'MoveWorker', personId, programmeId, enterpriseId, by: handler.personId });
      await expect(each(officer, tree.firmA, personId, competitionId).assessment()).rejects.toThrow(AccessDenied);
    });
  });

  it('confers honours, assesses and cites', async () => {
    const { handler, officer, apprentice } = accounts;
    const { personId } = apprentice;
    const honour = { type: 'ConferHonour', honourId: randomUUID(), ...owner(), honour: 'INNOVATION_PACESETTER', personId, by: officer.personId } as const; // prettier-ignore
    done(await at.commands.execute(new DecideHonour(honour, sentBy(officer, honour))));
    const assess = async (assessmentId: string, scoreHundredths: number) => {
      const command = { type: 'AssessProficiency', assessmentId, personId, ...owner(), instrument: '测评表', scoreHundredths, by: officer.personId } as const; // prettier-ignore
      return done(await at.commands.execute(new DecideAssessment(command, sentBy(officer, command))));
    };
    await assess(randomUUID(), 5000);
    await assess(randomUUID(), 8000);
    const figure = { type: 'CiteFigure', programmeId, year: 2025, figure: 'productivityGain', valueMillionths: 180_000 } as const; // prettier-ignore
    const cite = async (by: Actor, text?: string) => {
      const command = { ...figure, by: by.personId };
      return at.commands.execute(new DecideFigure(command, sentBy(by, command), text));
    };
    expect(await cite(handler)).toMatchObject({ rejected: 'SOURCE_MISSING' });
    await expect(cite(officer, '来源')).rejects.toThrow(AccessDenied);
    const position = done(await cite(handler, '市统计局通报'));
    expect(await at.queries.execute(new FindHonours(apprentice, { year: 2025 }, page, position))).toMatchObject([
      { personId },
    ]);
    const found = await at.queries.execute(new FindAssessments(handler, { personId }, page, position));
    expect(found.map(({ beforeHundredths }) => beforeHundredths).sort()).toEqual([5000, null]);
    const next = await at.queries.execute(
      new FindAssessments(
        handler,
        { personId },
        { first: 1, after: [found[0]!.assessedOn, found[0]!.assessmentId] },
        position,
      ),
    );
    expect(next).toEqual([found[1]]);
    expect(await at.queries.execute(new FindInnovations(handler, { state: 'confirmed' }, page, position))).toEqual([]);
    const figures = await at.db.query('SELECT value_millionths FROM read.cited_figure_v1');
    expect(figures).toEqual([{ value_millionths: 180_000 }]);
  });
});
