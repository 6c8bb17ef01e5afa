import { rowsAfter } from '@xinhuo/kernel/testing';
import {
  confirmed,
  drafted,
  gatePassed,
  inForce,
  parties,
  passed,
  plan,
  registered,
  signed,
  submitted,
  terms,
} from '../testing/stories';
import type { PairingEvent } from './pairing.events';
import { pairingBoard } from './pairing.projection';

const after = (...story: readonly PairingEvent[]) => {
  const { pairing, plan: plans, milestone } = rowsAfter(pairingBoard, ...story);
  const milestones = new Map((milestone ?? []).map((row) => [row.milestone, row]));
  return { pairing: pairing[0]!, planned: plans[0]!.milestones.map(({ key }) => key), milestones };
};

const withdrawn: PairingEvent = {
  type: 'SignOffWithdrawn',
  data: {
    ...parties,
    milestone: 'fit-for-post',
    by: 'officer',
    dueOn: '2025-06-01',
    signedOn: '2025-05-01',
    gate: { milestone: 'fit-for-post', trade: 'welding', startedOn: '2025-03-01', passedOn: '2025-05-01' },
    withdrawnOn: '2025-06-02',
    reasonId: 'why',
  },
};

describe('the row of a pairing', () => {
  it('shows the draft before anything is in force', () => {
    const { pairing, planned, milestones } = after(...registered, confirmed('master', '2025-03-02'));
    expect(pairing).toMatchObject({
      ...parties,
      phase: 'preparing',
      version: 0,
      draftVersion: 1,
      lapsesOn: '2025-03-15',
      trade: 'welding',
      endsOn: '2028-02-29',
      confirmations: [{ party: 'master', by: 'master', confirmedOn: '2025-03-02', onPaper: false }],
      nextDueOn: null,
      enteredOnPaper: false,
    });
    expect(planned).toEqual(['sop', 'fit-for-post', 'independent', 'completion']);
    expect(milestones.size).toBe(0);
  });

  it('follows a draft that is revised before it takes force', () => {
    const revised = drafted(2, '2025-05-01', { trade: 'fitting', milestones: plan.slice(1) });
    const { pairing, planned } = after(...registered, confirmed('master', '2025-03-02'), revised);
    expect(pairing).toMatchObject({ draftVersion: 2, confirmations: [], trade: 'fitting' });
    expect(planned).toEqual(['fit-for-post', 'independent', 'completion']);
  });

  it('knows what is due next once it is in force', () =>
    expect(after(...inForce).pairing).toMatchObject({
      phase: 'active',
      version: 1,
      draftVersion: null,
      lapsesOn: null,
      confirmations: [],
      approvedOn: '2025-03-10',
      nextGate: 'fit-for-post',
      nextGateDueOn: '2025-06-01',
      nextDueOn: '2025-04-30',
    }));

  it('moves on with a signature, and with a gate only when both have signed', () => {
    const signedSop = [...inForce, submitted('sop', '2025-04-01'), signed('sop', '2025-04-02')];
    expect(after(...signedSop).pairing).toMatchObject({ nextDueOn: '2025-06-01', nextGate: 'fit-for-post' });
    const signedGate = [...signedSop, submitted('fit-for-post', '2025-05-01'), signed('fit-for-post', '2025-05-01')];
    expect(after(...signedGate).pairing).toMatchObject({ nextGate: 'fit-for-post', fitForPostOn: null });
    expect(after(...signedGate, ...passed('fit-for-post', '2025-05-01', '2025-05-04')).pairing).toMatchObject({
      nextGate: 'independent',
      nextDueOn: '2026-03-01',
      fitForPostOn: '2025-05-01',
    });
  });

  it('goes back when a sign-off is withdrawn', () =>
    expect(after(...inForce, ...gatePassed('fit-for-post', '2025-05-01'), withdrawn).pairing).toMatchObject({
      nextGate: 'fit-for-post',
      fitForPostOn: null,
      open: { 'fit-for-post': '2025-06-01' },
    }));

  it('is marked for ever by one entry from paper', () => {
    const entered: PairingEvent = {
      type: 'AgreementConfirmed',
      data: {
        pairingId: 'p1',
        version: 1,
        party: 'master',
        by: 'master',
        enteredBy: 'c',
        confirmedOn: '2025-03-02',
        scan: 's',
      },
    };
    const { pairing } = after(...registered, entered, confirmed('apprentice', '2025-03-10'));
    expect(pairing).toMatchObject({ enteredOnPaper: true });
    expect(pairing.confirmations.map(({ onPaper }) => onPaper)).toEqual([true, false]);
  });

  it('takes the terms of an amendment, and what is done stays done', () => {
    const later = { ...plan[0]!, key: 'drawings', dueOn: '2025-10-01' };
    const amended: PairingEvent = {
      type: 'AgreementAmended',
      data: {
        ...parties,
        ...terms,
        endsOn: '2028-01-31',
        milestones: [plan[1]!, later, { ...plan[2]!, dueOn: '2025-12-01' }, { ...plan[3]!, dueOn: '2028-01-31' }],
        version: 2,
        approvedOn: '2025-06-01',
        before: terms,
      },
    };
    const { pairing, planned, milestones } = after(
      ...inForce,
      submitted('sop', '2025-04-01'),
      ...gatePassed('fit-for-post', '2025-05-01'),
      drafted(2, '2025-05-01'),
      amended,
    );
    expect(pairing).toMatchObject({ version: 2, draftVersion: null, endsOn: '2028-01-31', approvedOn: '2025-03-10' });
    expect(pairing).toMatchObject({ nextDueOn: '2025-10-01', nextGate: 'independent', nextGateDueOn: '2025-12-01' });
    expect(planned).toEqual(['fit-for-post', 'drawings', 'independent', 'completion']);
    expect([...milestones.keys()]).toEqual(['fit-for-post']);
    expect(milestones.get('fit-for-post')).toMatchObject({ state: 'passed' });
  });

  it('keeps what is in force while an amendment waits, is declined or lapses', () => {
    const waiting = [...inForce, drafted(2, '2025-05-01', { trade: 'fitting' })];
    expect(after(...waiting).pairing).toMatchObject({ trade: 'welding', draftVersion: 2, phase: 'active' });
    const facts = { pairingId: 'p1', version: 2 };
    const lapsed: PairingEvent = { type: 'AmendmentLapsed', data: { ...facts, lapsedOn: '2025-05-16' } };
    const answer = { party: 'master', by: 'master', declinedOn: '2025-05-02', reasonId: 'why' } as const;
    const declined: PairingEvent = { type: 'AmendmentDeclined', data: { ...facts, ...answer } };
    for (const last of [lapsed, declined]) {
      expect(after(...waiting, last).pairing).toMatchObject({ phase: 'active', draftVersion: null, lapsesOn: null });
    }
  });

  it.each<[string, PairingEvent, object]>([
    [
      'completion',
      {
        type: 'PairingCompleted',
        data: {
          ...parties,
          by: 'officer',
          theoryScore: 92,
          practicalScore: 85.5,
          result: 'good',
          examinerIds: ['e'],
          startedOn: terms.startedOn,
          endsOn: terms.endsOn,
          completedOn: '2025-12-01',
        },
      },
      { phase: 'completed', closedOn: '2025-12-01', examResult: 'good', theoryScore: 92, practicalScore: 85.5 },
    ],
    [
      'an early end',
      {
        type: 'PairingEnded',
        data: {
          ...parties,
          by: 'o',
          reason: 'MASTER_LEFT',
          startedOn: '2025-03-01',
          endsOn: '2028-02-29',
          endedOn: '2025-08-01',
        },
      },
      { phase: 'ended', closedOn: '2025-08-01', endReason: 'MASTER_LEFT', reasonId: null },
    ],
    [
      'a decline',
      {
        type: 'AgreementDeclined',
        data: { ...parties, version: 1, party: 'master', by: 'master', declinedOn: '2025-03-05', reasonId: 'why' },
      },
      { phase: 'declined', closedOn: '2025-03-05', reasonId: 'why' },
    ],
    [
      'a lapse',
      { type: 'AgreementLapsed', data: { ...parties, version: 1, lapsedOn: '2025-03-16' } },
      { phase: 'lapsed', closedOn: '2025-03-16', lapsesOn: null },
    ],
  ])('closes with %s', (_, last, row) =>
    expect(after(...inForce, last).pairing).toMatchObject({
      ...row,
      nextDueOn: null,
      nextGate: null,
      draftVersion: null,
    }),
  );
});

describe('the row of a milestone', () => {
  const row = (...story: readonly PairingEvent[]) => after(...inForce, ...story).milestones.get('fit-for-post');
  const handedIn = submitted('fit-for-post', '2025-05-01');

  it('goes from hand-in to both signatures', () => {
    expect(row(handedIn)).toMatchObject({
      state: 'submitted',
      submittedOn: '2025-05-01',
      evidence: ['file'],
      noteId: null,
    });
    const bySigning = row(handedIn, signed('fit-for-post', '2025-05-02', 3));
    expect(bySigning).toMatchObject({ state: 'signed', signedOn: '2025-05-02', signedBy: 'master', earlyDays: 3 });
    expect(row(...gatePassed('fit-for-post', '2025-05-01'))).toMatchObject({
      state: 'passed',
      coSignedOn: '2025-05-01',
      coSignedBy: 'officer',
    });
  });

  it('says why it was returned, until it is handed in again', () => {
    const returned: PairingEvent = {
      type: 'MilestoneReturned',
      data: { pairingId: 'p1', milestone: 'fit-for-post', by: 'master', reasonId: 'why', returnedOn: '2025-05-03' },
    };
    expect(row(handedIn, returned)).toMatchObject({ state: 'returned', reasonId: 'why' });
    expect(row(handedIn, returned, handedIn)).toMatchObject({ state: 'submitted', reasonId: null });
  });

  it('loses its signatures when the sign-off is withdrawn', () =>
    expect(row(...gatePassed('fit-for-post', '2025-05-01'), withdrawn)).toMatchObject({
      state: 'withdrawn',
      signedOn: null,
      coSignedOn: null,
      reasonId: 'why',
      evidence: ['file'],
    }));
});
