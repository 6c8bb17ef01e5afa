import { parties, terms } from '../testing/stories';
import type { PairingEvent } from './pairing.events';
import { type ClosingFacts, releasePlaces } from './release-places.reactor';

const closing: { readonly [T in keyof ClosingFacts]: Extract<PairingEvent, { type: T }>['data'] } = {
  AgreementDeclined: { ...parties, version: 1, party: 'master', by: 'm', declinedOn: '2025-03-05', reasonId: 'why' },
  AgreementLapsed: { ...parties, version: 1, lapsedOn: '2025-03-16' },
  PairingCompleted: {
    ...parties,
    by: 'officer',
    theoryScore: 90,
    practicalScore: 90,
    result: 'excellent',
    examinerIds: ['examiner'],
    startedOn: terms.startedOn,
    endsOn: terms.endsOn,
    completedOn: '2025-12-01',
  },
  PairingEnded: {
    ...parties,
    by: 'officer',
    reason: 'BY_AGREEMENT',
    startedOn: terms.startedOn,
    endsOn: terms.endsOn,
    endedOn: '2025-08-01',
  },
};

describe('releasing places', () => {
  it.each(Object.keys(closing) as (keyof ClosingFacts)[])('gives both back after %s', (type) =>
    expect(releasePlaces.on[type]?.(closing[type])).toEqual([
      { to: 'mentor-master', command: { pairingId: 'p1', masterId: 'master', apprenticeId: 'apprentice' } },
    ]),
  );
});
