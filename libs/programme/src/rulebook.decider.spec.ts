import { contentHash } from '@xinhuo/kernel';
import { specify } from '@xinhuo/kernel/testing';
import { rulebook } from './rulebook.decider';
import type { RulebookEvent } from './rulebook.events';

const given = specify(rulebook);
const of = { rulebookId: 'r1', programmeId: 'p1', cityId: 'city', version: 1 };
const content = { id: 'r', version: 1, schemes: [] };
const hash = contentHash(content);
const draft = { type: 'DraftRulebook', ...of, content, problem: null, by: 'u1' } as const;
const drafted = (by = 'u1', of1: object = content): RulebookEvent => ({
  type: 'RulebookDrafted',
  data: { ...of, content: of1, hash: contentHash(of1), by },
});
const publish = { type: 'PublishRulebook', rulebookId: 'r1', hash, effectiveOn: '2025-01-01', by: 'u2' } as const;
const published: RulebookEvent = {
  type: 'RulebookPublished',
  data: { rulebookId: 'r1', programmeId: 'p1', version: 1, hash, effectiveOn: '2025-01-01', by: 'u2' },
};
const other = { ...content, version: 2 };

describe('a rulebook', () => {
  it('is drafted under the hash of its content', () => given().when(draft).then(drafted()));
  it('has the same hash in whatever order it is written', () =>
    given(drafted())
      .when({ ...draft, content: { schemes: [], version: 1, id: 'r' } })
      .then());
  it('can be drafted anew', () =>
    given(drafted())
      .when({ ...draft, content: other, by: 'u3' })
      .then(drafted('u3', other)));
  it('is refused with what is wrong in it', () =>
    given()
      .when({ ...draft, problem: 'rulebook.schemes: expected a list' })
      .refuses('CONTENT_INVALID', { problem: 'rulebook.schemes: expected a list' }));
  it('stays in its programme', () =>
    given(drafted())
      .when({ ...draft, programmeId: 'p2' })
      .refuses('OTHER_PROGRAMME'));

  it('is published by a second person', () => given(drafted()).when(publish).then(published));
  it('is not published by who drafted it', () =>
    given(drafted())
      .when({ ...publish, by: 'u1' })
      .refuses('SAME_PERSON'));
  it('may be published by a former drafter when the content is another person’s', () =>
    given(drafted('u2', other), drafted('u1')).when(publish).then(published));
  it('is published as it was read, or not at all', () =>
    given(drafted(), drafted('u1', other)).when(publish).refuses('CONTENT_CHANGED'));
  it('takes effect on a day that exists', () =>
    given(drafted())
      .when({ ...publish, effectiveOn: '2025-02-30' })
      .refuses('EFFECTIVE_INVALID'));
  it('must be drafted before', () => given().when(publish).refuses('NOT_DRAFTED'));
  it('is published once', () => {
    given(drafted(), published).when(publish).then();
    given(drafted(), published)
      .when({ ...publish, effectiveOn: '2025-02-01' })
      .refuses('ALREADY_PUBLISHED');
  });
  it('never changes again', () => {
    given(drafted(), published).when({ ...draft, content: other }).refuses('ALREADY_PUBLISHED'); // prettier-ignore
    given(drafted(), published).when(draft).then();
  });
});
