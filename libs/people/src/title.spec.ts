import { specify } from '@xinhuo/kernel/testing';
import type { TitleEvent } from './people.events';
import { title, titleIdOf } from './title.decider';

const given = specify(title);
const dated = { today: '2025-12-31', earliestOn: '2025-12-01' } as const;
const titleId = titleIdOf('g1', '带徒名师', 'm1');
const facts = {
  titleId, programmeId: 'g1', title: '带徒名师', holderKind: 'person', holderId: 'm1', awardedOn: '2025-12-10',
} as const; // prettier-ignore
const award = { type: 'AwardTitle', ...dated, ...facts, cityId: 'c', by: 'handler' } as const;
const awarded: TitleEvent = { type: 'TitleAwarded', data: { ...facts, cityId: 'c', by: 'handler' } };
const revoke = { type: 'RevokeTitle', ...dated, titleId, revokedOn: '2025-12-20', reasonId: 't', by: 'h2' } as const;
const revoked: TitleEvent = {
  type: 'TitleRevoked',
  data: { ...facts, revokedOn: '2025-12-20', reasonId: 't', by: 'h2' },
};

describe('a title', () => {
  it('is awarded once', () => {
    given().when(award).then(awarded);
    given(awarded).when(award).then();
  });
  it('goes to an enterprise or to a person, as its name says', () => {
    const firm = { title: '师带徒优秀企业', holderKind: 'enterprise', holderId: 'e1' } as const;
    const id = titleIdOf('g1', firm.title, 'e1');
    given()
      .when({ ...award, ...firm, titleId: id })
      .then({ type: 'TitleAwarded', data: { ...facts, ...firm, titleId: id, cityId: 'c', by: 'handler' } });
    given()
      .when({ ...award, holderKind: 'enterprise' })
      .refuses('HOLDER_MISMATCH', { title: '带徒名师' });
  });
  it('has one id for one holder in one programme', () =>
    given()
      .when({ ...award, titleId: 'another' })
      .refuses('TITLE_TAKEN'));
  it('refuses wrong days', () => {
    given()
      .when({ ...award, awardedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
    given()
      .when({ ...award, awardedOn: '2025-11-30' })
      .refuses('DATE_TOO_EARLY');
  });
  it('is revoked once, with a reason', () => {
    given(awarded).when(revoke).then(revoked);
    given(awarded, revoked).when(revoke).then();
  });
  it('is not revoked before it was awarded', () => {
    given().when(revoke).refuses('NOT_AWARDED');
    given(awarded)
      .when({ ...revoke, revokedOn: '2025-12-09' })
      .refuses('DATE_TOO_EARLY', { earliestOn: '2025-12-10' });
  });
  it('can be awarded again after it was revoked', () => given(awarded, revoked).when(award).then(awarded));
});
