import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { Happening } from '../../kit/thing-page';
import { useNames } from '../../kit/use-names';
import type { PersonThing } from './person-query';

const byDay = (a: Happening, b: Happening): number => b.on.localeCompare(a.on);

/** Of one day, what is told later came later. */
const latestFirst = (told: readonly Happening[]): readonly Happening[] => [...told].reverse().sort(byDay);

/** What is known of a person over time, the latest first. */
export const usePersonHappenings = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (person: PersonThing): readonly Happening[] => {
    const { mentor, registeredOn, leftOn } = person;
    const promoted = person.promotions.map(({ promotionId, from, to, state, certifiedOn, recordedOn, enteredBy }) => ({
      key: promotionId,
      sentence: t('worker.fact.promoted', {
        from: f.gradeShort(from),
        to: f.gradeShort(to),
        state: name('promotion', state),
      }),
      on: certifiedOn,
      ...(recordedOn !== certifiedOn && { recordedOn }),
      ...(enteredBy !== null && { onPaper: true }),
    }));
    const titled = person.titles.flatMap(({ titleId, title, awardedOn, revokedOn }) => [
      { key: titleId, sentence: t('worker.fact.titled', { title: name('title', title) }), on: awardedOn },
      ...(revokedOn
        ? [
            {
              key: `${titleId}-revoked`,
              sentence: t('worker.fact.untitled', { title: name('title', title) }),
              on: revokedOn,
            },
          ]
        : []),
    ]);
    return latestFirst([
      { key: 'registered', sentence: t('worker.fact.registered'), on: registeredOn },
      ...(mentor ? [{ key: 'admitted', sentence: t('worker.fact.admitted'), on: mentor.admittedOn }] : []),
      ...(mentor?.withdrawnOn
        ? [{ key: 'withdrawn', sentence: t('worker.fact.withdrawn'), on: mentor.withdrawnOn }]
        : []),
      ...promoted,
      ...titled,
      ...(leftOn ? [{ key: 'left', sentence: t('worker.fact.left'), on: leftOn }] : []),
    ]);
  };
};
