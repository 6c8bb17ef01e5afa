import { recorded } from '@xinhuo/kernel/testing';
import { confirmed, gatePassed, inForce, parties, tookForce } from '../testing/stories';
import type { PairingEvent } from './pairing.events';
import { timelineEntry } from './pairing-timeline';

const entry = (event: PairingEvent) => timelineEntry(recorded(event));

describe('the timeline of a pairing', () => {
  it('dates each fact by its business day', () => {
    const days = [...inForce, ...gatePassed('fit-for-post', '2025-05-01')].map(entry);
    expect(days.map(({ type, on }) => `${on} ${type}`)).toEqual([
      '2025-03-01 PairingRegistered',
      '2025-03-01 AgreementDrafted',
      '2025-03-02 AgreementConfirmed',
      '2025-03-10 AgreementConfirmed',
      '2025-03-03 AgreementConfirmed',
      '2025-03-10 AgreementTookForce',
      '2025-05-01 MilestoneSubmitted',
      '2025-05-01 MilestoneSigned',
      '2025-05-01 GateCoSigned',
      '2025-05-01 GatePassed',
    ]);
  });

  it('says who acted, on what, with which files', () => {
    expect(entry(confirmed('apprentice', '2025-03-10'))).toMatchObject({
      by: 'apprentice',
      party: 'apprentice',
      version: 1,
    });
    expect(entry(tookForce)).toMatchObject({ by: null, enteredBy: null, version: 1, milestone: null, files: [] });
    const paper: PairingEvent = {
      type: 'MilestoneSigned',
      data: {
        ...parties,
        milestone: 'sop',
        gate: false,
        dueOn: '2025-04-30',
        by: 'master',
        enteredBy: 'clerk',
        signedOn: '2025-04-01',
        earlyDays: 0,
        scan: 'paper',
        remarkId: 'remark',
      },
    };
    expect(entry(paper)).toMatchObject({ enteredBy: 'clerk', milestone: 'sop', textId: 'remark', files: ['paper'] });
  });

  it.each<[string, PairingEvent]>([
    ['2025-05-02', { type: 'AmendmentLapsed', data: { pairingId: 'p1', version: 2, lapsedOn: '2025-05-02' } }],
    [
      '2025-05-03',
      {
        type: 'MilestoneReturned',
        data: { pairingId: 'p1', milestone: 'sop', by: 'm', reasonId: 'r', returnedOn: '2025-05-03' },
      },
    ],
    [
      '2025-05-04',
      {
        type: 'PairingEnded',
        data: {
          ...parties,
          by: 'o',
          reason: 'OTHER',
          reasonId: 'r',
          startedOn: '2025-03-01',
          endsOn: '2028-02-29',
          endedOn: '2025-05-04',
        },
      },
    ],
  ])('gives %s its day', (on, event) => expect(entry(event).on).toBe(on));
});
