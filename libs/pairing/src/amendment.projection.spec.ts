import { rowsAfter } from '@xinhuo/kernel/testing';
import { drafted, inForce, parties, registered, terms, tookForce } from '../testing/stories';
import { amendments } from './amendment.projection';
import type { PairingEvent } from './pairing.events';

const waiting = (...events: readonly PairingEvent[]) => rowsAfter(amendments, ...events).amendment;
const second = drafted(2, '2025-05-01', { trade: 'fitting' });
const of2 = { pairingId: parties.pairingId, version: 2 };

const answers: readonly (readonly [string, PairingEvent])[] = [
  [
    'takes force',
    { type: 'AgreementAmended', data: { ...parties, ...terms, ...of2, approvedOn: '2025-05-03', before: terms } },
  ],
  [
    'is declined',
    {
      type: 'AmendmentDeclined',
      data: { ...of2, by: 'master', party: 'master', declinedOn: '2025-05-02', reasonId: 'why' },
    },
  ],
  ['lapses', { type: 'AmendmentLapsed', data: { ...of2, lapsedOn: '2025-05-16' } }],
  [
    'is overtaken by the end of the pairing',
    { type: 'PairingEnded', data: { ...parties, by: 'officer', endedOn: '2025-05-10', reason: 'BY_AGREEMENT' } },
  ],
] as unknown as readonly (readonly [string, PairingEvent])[];

describe('a later version of an agreement', () => {
  it('is shown with its terms while it waits', () =>
    expect(waiting(...inForce, second)).toEqual([
      { ...terms, ...of2, draftedOn: '2025-05-01', trade: 'fitting', milestones: terms.milestones },
    ]));

  it('gives way to a still later one', () =>
    expect(waiting(...inForce, second, drafted(3, '2025-05-02'))).toMatchObject([{ version: 3, trade: 'welding' }]));

  it.each(answers)('is gone when it %s', (_, answer) => {
    expect(waiting(...inForce, second, answer)).toEqual([]);
  });

  it('is not the first one, which the pairing itself shows', () => {
    expect(waiting(...registered)).toEqual([]);
    expect(waiting(...registered, tookForce)).toEqual([]);
  });
});
