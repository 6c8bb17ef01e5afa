import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { generationsOf, type Lineage, type LineagePerson } from './generations';
import { personClass } from './person-class';

interface ListProps {
  readonly lineage: Lineage;
  readonly onOpen: (key: string) => void;
}

interface Firm {
  readonly name: string;
  readonly people: readonly LineagePerson[];
}

const firmsOf = (people: readonly LineagePerson[], unknown: string): Firm[] => {
  const firms = new Map<string, LineagePerson[]>();
  for (const person of people) {
    const name = person.enterpriseName ?? unknown;
    firms.set(name, [...(firms.get(name) ?? []), person]);
  }
  return [...firms].map(([name, members]) => ({ name, people: members }));
};

/** The same lineage as a list, a generation after the other: on a phone, and for who prefers to read it. */
export const LineageList = ({ lineage, onOpen }: ListProps) => {
  const { t } = useText();
  const f = useFormat();
  const generations = useMemo(() => {
    const of = generationsOf(lineage);
    const numbers = [...new Set(of.values())].sort((a, b) => a - b);
    return numbers.map((n) => ({ n, people: lineage.people.filter(({ key }) => of.get(key) === n) }));
  }, [lineage]);
  return (
    <div className="lineage-list">
      {generations.map(({ n, people }) => (
        <details key={n} open={people.length <= 24}>
          <summary>
            <strong>
              {n === 0 ? t('lineage.same') : t(n < 0 ? 'lineage.above' : 'lineage.below', { n: Math.abs(n) })}
            </strong>{' '}
            <span className="soft">{f.persons(people.length)}</span>
          </summary>
          {firmsOf(people, t('lineage.noEnterprise')).map(({ name, people: members }) => (
            <section key={name} aria-label={name}>
              <h3>{name}</h3>
              <ul>
                {members.map((person) => (
                  <li key={person.key}>
                    <button
                      type="button"
                      className={personClass(person.key === lineage.rootKey, person.opens)}
                      aria-current={person.key === lineage.rootKey || undefined}
                      aria-disabled={!person.opens || undefined}
                      onClick={() => person.opens && onOpen(person.key)}
                    >
                      <span className="lineage__name">{person.name ?? t('lineage.unnamed')}</span>
                      <span className="lineage__grade">{person.grade && f.gradeShort(person.grade)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      ))}
    </div>
  );
};
