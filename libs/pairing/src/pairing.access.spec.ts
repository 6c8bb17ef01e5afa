import type { Actor, Reach, Role } from '@xinhuo/kernel';
import { inForce } from '../testing/stories';
import { pairingAccess } from './pairing.access';
import type { PairingCommand } from './pairing.commands';
import { pairing } from './pairing.decider';
import type { Pairing } from './pairing.state';

const active = inForce.reduce(pairing.evolve, pairing.initialState);
const none: Pairing = { phase: 'none' };

interface Sent {
  readonly type: PairingCommand['type'];
  readonly party?: string;
  readonly enteredBy?: string;
  readonly enterpriseId?: string;
}

const reach = (role: Role, command: Sent, state = active): Reach => {
  const rule = pairingAccess[command.type][role] as ((state: Pairing, command: object) => Reach) | undefined;
  return rule ? rule(state, command) : 'nowhere';
};
const firm = { within: 'firm' };

describe('who may send a command about a pairing', () => {
  it('lets the pair answer for themselves alone', () => {
    const confirm = { type: 'ConfirmAgreement', party: 'master' } as const;
    expect(reach('MASTER', confirm)).toEqual({ self: 'master' });
    expect(reach('APPRENTICE', confirm)).toBe('nowhere');
    expect(reach('APPRENTICE', { ...confirm, party: 'apprentice' })).toEqual({ self: 'apprentice' });
  });

  it('keeps training to master and apprentice, and gates to the union', () => {
    expect(reach('APPRENTICE', { type: 'SubmitMilestone' })).toEqual({ self: 'apprentice' });
    expect(reach('MASTER', { type: 'SubmitMilestone' })).toBe('nowhere');
    expect(reach('MASTER', { type: 'SignOffMilestone' })).toEqual({ self: 'master' });
    expect(reach('MASTER', { type: 'CoSignGate' })).toBe('nowhere');
    expect(reach('ENTERPRISE', { type: 'CoSignGate' })).toEqual(firm);
  });

  it.each(['SubmitMilestone', 'ReturnMilestone', 'SignOffMilestone', 'SignOffPaper'] as const)(
    'lets an officer send %s only for others, from their paper',
    (type) => {
      expect(reach('ENTERPRISE', { type })).toBe('nowhere');
      expect(reach('ENTERPRISE', { type, enteredBy: 'officer' })).toEqual(firm);
      expect(reach('DATA_ENTRY', { type, enteredBy: 'clerk' })).toEqual(firm);
    },
  );

  it('never lets a clerk act in their own name', () => {
    const types = (Object.keys(pairingAccess) as PairingCommand['type'][]).filter((type) => type !== 'LapseAgreement');
    for (const type of types) expect(reach('DATA_ENTRY', { type, enterpriseId: 'firm' })).toBe('nowhere');
  });

  it.each<Actor['role']>(['ADMIN', 'CITY_HANDLER', 'CITY_APPROVER', 'FINANCE', 'AUDITOR'])(
    'lets %s change nothing',
    (role) => {
      for (const type of Object.keys(pairingAccess) as PairingCommand['type'][])
        expect(reach(role, { type })).toBe('nowhere');
    },
  );

  it('lets only time lapse a version', () => {
    expect(reach('SYSTEM', { type: 'LapseAgreement' })).toBe('anywhere');
    expect(reach('ENTERPRISE', { type: 'LapseAgreement' })).toBe('nowhere');
  });

  it('reaches nothing that does not exist', () => {
    expect(reach('ENTERPRISE', { type: 'EndPairing' }, none)).toBe('nowhere');
    expect(reach('MASTER', { type: 'SignOffMilestone' }, none)).toBe('nowhere');
    expect(reach('ENTERPRISE', { type: 'RegisterPairing', enterpriseId: 'firm' }, none)).toEqual(firm);
  });
});
