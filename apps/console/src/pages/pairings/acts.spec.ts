import { actsOf } from './acts';
import type { PairingThing, PlanStep } from './pairing-query';

const step = (milestone: string, state: PlanStep['state'], gate = false): PlanStep =>
  ({ milestone, state, gate, dimension: 'practice', phase: 'novice' }) as PlanStep;

const pairing = (change: Partial<PairingThing>): PairingThing =>
  ({ phase: 'active', draftVersion: null, confirmations: [], milestones: [], ...change }) as PairingThing;

const waiting = pairing({ phase: 'preparing', draftVersion: 1 });

describe('what can be done with a pairing', () => {
  it('lets the enterprise union confirm a version that waits for it', () => {
    expect(actsOf(waiting, 'ENTERPRISE').possible).toEqual(['confirm', 'enterConfirmation', 'revise', 'decline']);
  });

  it.each(['MASTER', 'APPRENTICE'] as const)('lets the %s answer for themselves, and do nothing else', (role) => {
    expect(actsOf(waiting, role)).toEqual({ possible: ['confirm', 'decline'], impossible: [] });
    const confirmations: PairingThing['confirmations'] = [
      { party: role, confirmedOn: '2025-03-01', name: null, onPaper: false },
    ];
    expect(actsOf({ ...waiting, confirmations }, role)).toEqual({
      possible: [],
      impossible: [{ act: 'confirm', why: 'confirmed' }],
    });
    expect(actsOf(pairing({}), role)).toEqual({ possible: [], impossible: [] });
  });

  it('says that the union has confirmed already, instead of asking again', () => {
    const confirmations: PairingThing['confirmations'] = [
      { party: 'ENTERPRISE_UNION', confirmedOn: '2025-03-01', name: null, onPaper: false },
    ];
    const { possible, impossible } = actsOf({ ...waiting, confirmations }, 'ENTERPRISE');
    expect(possible).not.toContain('confirm');
    expect(impossible).toContainEqual({ act: 'confirm', why: 'confirmed' });
  });

  it('offers to co-sign a gate that the master signed, and says who comes first where none is', () => {
    const signed = pairing({ milestones: [step('fit-for-post', 'signed', true)] });
    expect(actsOf(signed, 'ENTERPRISE').possible[0]).toBe('coSign');
    const open = pairing({ milestones: [step('fit-for-post', 'submitted', true)] });
    expect(actsOf(open, 'ENTERPRISE').impossible).toContainEqual({ act: 'coSign', why: 'noGateSigned' });
  });

  it('completes only once independent work is passed and the last gate signed', () => {
    const last = step('completion', 'signed', true);
    const before = pairing({ milestones: [step('independent', 'signed', true), last] });
    expect(actsOf(before, 'ENTERPRISE').possible).not.toContain('complete');
    const ready = pairing({ milestones: [step('independent', 'passed', true), last] });
    expect(actsOf(ready, 'ENTERPRISE').possible).toContain('complete');
  });

  it('leaves the clerk with papers only, the county with withdrawing and ending, and others with nothing', () => {
    const going = pairing({ milestones: [step('safety-rules', 'signed'), step('fit-for-post', 'open', true)] });
    expect(actsOf(going, 'DATA_ENTRY').possible).toEqual(['enterSignOff']);
    expect(actsOf(going, 'COUNTY').possible).toEqual(['withdraw', 'end']);
    expect(actsOf(going, 'AUDITOR')).toEqual({ possible: [], impossible: [] });
  });

  it('offers nothing once the pairing is over', () => {
    expect(actsOf(pairing({ phase: 'ended' }), 'ENTERPRISE')).toEqual({ possible: [], impossible: [] });
  });
});
