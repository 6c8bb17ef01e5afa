import { specify } from '@xinhuo/kernel/testing';
import { confirmAgreement, confirmed, drafted, registered, tookForce } from '../testing/stories';
import { pairing } from './pairing.decider';
import type { PairingEvent, Party } from './pairing.events';

const given = specify(pairing);

describe('an agreement entered from paper', () => {
  const paper = (party: Party, enteredBy: string) =>
    confirmAgreement(party, '2025-03-02', { enteredBy, scan: 'paper' });
  const entered = (party: Party, enteredBy: string): PairingEvent => {
    const fact = confirmed(party, '2025-03-02');
    return { ...fact, data: { ...fact.data, enteredBy, scan: 'paper' } } as PairingEvent;
  };
  const byPair = [...registered, entered('master', 'clerk'), confirmed('apprentice', '2025-03-10')];

  it('is confirmed for the union by other hands than entered a paper of the pair', () =>
    given(...byPair)
      .when(paper('enterprise-union', 'second'))
      .then(entered('enterprise-union', 'second'), tookForce));
  it('is not confirmed for the union by whoever entered a paper of the pair', () => {
    given(...byPair)
      .when(paper('enterprise-union', 'clerk'))
      .refuses('SAME_PERSON');
    given(...registered, entered('apprentice', 'officer'))
      .when(confirmAgreement('enterprise-union', '2025-03-02'))
      .refuses('SAME_PERSON');
  });
  it('is not entered for the pair by whoever confirmed for the union', () => {
    given(...registered, confirmed('enterprise-union', '2025-03-02'))
      .when(paper('master', 'officer'))
      .refuses('SAME_PERSON');
    given(...registered, entered('enterprise-union', 'second'))
      .when(paper('apprentice', 'second'))
      .refuses('SAME_PERSON');
  });
  it('is entered by one clerk for both of the pair', () =>
    given(...registered, entered('master', 'clerk'))
      .when(paper('apprentice', 'clerk'))
      .then(entered('apprentice', 'clerk')));
  it('looks at the version that is to be confirmed alone', () =>
    given(...byPair, drafted(2, '2025-05-01'))
      .when(confirmAgreement('enterprise-union', '2025-05-02', { version: 2, by: 'clerk' }))
      .then({
        type: 'AgreementConfirmed',
        data: { pairingId: 'p1', version: 2, party: 'enterprise-union', by: 'clerk', confirmedOn: '2025-05-02' },
      }));
});
