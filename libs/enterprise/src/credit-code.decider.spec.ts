import { specify } from '@xinhuo/kernel/testing';
import { creditCode } from './credit-code.decider';
import type { CreditCodeEvent } from './credit-code.events';

const given = specify(creditCode);
const code = '91110000710926094P';
const at = '2025-06-01T08:00:00.000Z';
const reserve = { type: 'ReserveCreditCode', code, nodeId: 'n1', at } as const;
const reserved = (nodeId: string, reservedAt = at): CreditCodeEvent => ({
  type: 'CreditCodeReserved',
  data: { code, nodeId, reservedAt },
});
const released: CreditCodeEvent = { type: 'CreditCodeReleased', data: { code, nodeId: 'n1' } };

describe('a credit code', () => {
  it('belongs to the first node that takes it', () => given().when(reserve).then(reserved('n1')));
  it('is taken once by the same node', () => given(reserved('n1')).when(reserve).then());
  it('is refused to another', () => given(reserved('n2')).when(reserve).refuses('CREDIT_CODE_TAKEN'));
  it('can be taken again after its release', () => given(reserved('n1'), released).when(reserve).then(reserved('n1')));
  it('is released by its node only', () => {
    given(reserved('n1')).when({ type: 'ReleaseCreditCode', code, nodeId: 'n1' }).then(released);
    given(reserved('n2')).when({ type: 'ReleaseCreditCode', code, nodeId: 'n1' }).then();
  });

  const takeOver = { type: 'TakeOverCreditCode', code, nodeId: 'n1', from: 'n2', at } as const;
  it('passes on when its registration broke off an hour ago', () =>
    given(reserved('n2', '2025-06-01T07:00:00.000Z')).when(takeOver).then(reserved('n1')));
  it('stays while that registration may still be under way', () =>
    given(reserved('n2', '2025-06-01T07:00:00.001Z')).when(takeOver).refuses('CREDIT_CODE_TAKEN'));
  it('stays when somebody else has it by now', () =>
    given(reserved('n3', '2025-05-01T07:00:00.000Z')).when(takeOver).refuses('CREDIT_CODE_TAKEN'));
  it('needs no taking over by its own node', () => given(reserved('n1')).when(takeOver).then());
});
