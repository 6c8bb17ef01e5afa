import { rowsAfter } from '@xinhuo/kernel/testing';
import { registered } from '../testing/stories';
import { pairingHold } from './pairing-hold.projection';

const reserved = { type: 'PlaceReserved', data: { personId: 'master', pairingId: 'p1', apprenticeId: 'apprentice' } };
const released = { type: 'PlaceReleased', data: { personId: 'master', pairingId: 'p1' } };

describe('places that wait for their pairing', () => {
  it('are known from the reservation', () =>
    expect(rowsAfter(pairingHold, reserved).hold).toEqual([
      { pairingId: 'p1', masterId: 'master', apprenticeId: 'apprentice', reservedAt: '2025-01-01T00:00:00.000Z' },
    ]));

  it('are forgotten with the registration or the release', () => {
    expect(rowsAfter(pairingHold, reserved, ...registered).hold).toEqual([]);
    expect(rowsAfter(pairingHold, reserved, released).hold).toEqual([]);
  });
});
