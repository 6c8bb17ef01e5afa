import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { Lineage, LineagePerson } from './generations';
import { type Cluster, layOut, LINEAGE, type Line } from './lineage-layout';
import { isWalkKey, walk } from './lineage-walk';
import { personClass } from './person-class';
import './lineage.css';

interface GraphProps {
  readonly lineage: Lineage;
  /** Opens a person: makes them the chosen one. */
  readonly onOpen: (key: string) => void;
}

/** What every stop of the graph needs to take part in the walk. */
interface Walker {
  readonly at: string;
  readonly stand: (key: string) => void;
  readonly open: (key: string) => void;
  readonly toggle: (key: string) => void;
}

const stopProps = (key: string, { at, stand }: Walker) => ({
  'data-stop': key,
  tabIndex: at === key ? 0 : -1,
  onFocus: () => stand(key),
});

interface PersonProps {
  readonly person: LineagePerson;
  readonly chosen: boolean;
  readonly walker: Walker;
}

const Person = ({ person, chosen, walker }: PersonProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = person.name ?? t('lineage.unnamed');
  const grade = person.grade ? f.gradeShort(person.grade) : '';
  return (
    <button
      type="button"
      className={personClass(chosen, person.opens)}
      aria-current={chosen || undefined}
      aria-label={[name, grade, person.trade, person.enterpriseName].filter(Boolean).join(' · ')}
      title={[name, grade, person.trade].filter(Boolean).join(' · ')}
      aria-disabled={!person.opens || undefined}
      onClick={() => person.opens && walker.open(person.key)}
      {...stopProps(person.key, walker)}
    >
      <span className="lineage__name">{name}</span>
      <span className="lineage__grade">{grade}</span>
    </button>
  );
};

interface ClusterProps {
  readonly cluster: Cluster;
  readonly rootKey: string;
  readonly walker: Walker;
}

const ClusterBox = ({ cluster, rootKey, walker }: ClusterProps) => {
  const { t } = useText();
  const f = useFormat();
  const { key, people, folded, x, y, height, enterpriseName } = cluster;
  const name = enterpriseName ?? t('lineage.noEnterprise');
  const canFold = people.length > 1 && !people.some((person) => person.key === rootKey);
  return (
    <div className="lineage__cluster" style={{ left: x, top: y, height, width: LINEAGE.box }}>
      <div className="lineage__firm" title={name}>
        <span>{name}</span>
        {canFold && !folded && (
          <button type="button" className="lineage__fold" tabIndex={-1} onClick={() => walker.toggle(key)}>
            {t('lineage.fold')}
          </button>
        )}
      </div>
      {folded ? (
        <button
          type="button"
          className="lineage__person lineage__person--folded"
          aria-expanded={false}
          aria-label={t('lineage.unfold', { enterprise: name, count: f.persons(people.length) })}
          onClick={() => walker.toggle(key)}
          {...stopProps(key, walker)}
        >
          <span>＋ {f.persons(people.length)}</span>
        </button>
      ) : (
        people.map((person) => (
          <Person key={person.key} person={person} chosen={person.key === rootKey} walker={walker} />
        ))
      )}
    </div>
  );
};

const touches = ({ masterKey, apprenticeKey }: Line, key: string): boolean =>
  masterKey === key || apprenticeKey === key;

const Lines = ({ lines, lit }: { readonly lines: readonly Line[]; readonly lit: string }) => (
  <g fill="none">
    {[...lines]
      .sort((a, b) => Number(touches(a, lit)) - Number(touches(b, lit)))
      .map((line) => (
        <path
          key={line.key}
          d={line.path}
          className={touches(line, lit) ? 'lineage__line lineage__line--lit' : 'lineage__line'}
          strokeWidth={Math.min(6, 1 + Math.log2(line.count))}
        />
      ))}
  </g>
);

const toggledWith = (toggled: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(toggled);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** Who learned from whom, generation by generation from left to right; walked with the arrow keys. */
export const LineageGraph = ({ lineage, onOpen }: GraphProps) => {
  const { t } = useText();
  const f = useFormat();
  const { rootKey } = lineage;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(rootKey);
  const box = useRef<HTMLDivElement>(null);
  const picture = useMemo(() => layOut(lineage, toggled), [lineage, toggled]);
  useEffect(() => setAt(rootKey), [rootKey]);
  useEffect(() => {
    const chosen = box.current?.querySelector('[aria-current]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [rootKey]);
  const walker: Walker = { at, stand: setAt, open: onOpen, toggle: (key) => setToggled(toggledWith(toggled, key)) };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isWalkKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = walk(picture, at, event.key, rootKey);
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    stops.find(({ dataset }) => dataset['stop'] === next)?.focus();
  };
  return (
    <div ref={box} className="lineage scroll-x" role="group" aria-label={t('lineage.graph')} onKeyDown={onKeyDown}>
      <div className="lineage__stage" style={{ width: picture.width, height: picture.height }}>
        {picture.generations.map(({ generation, count, x }) => (
          <div key={generation} className="lineage__generation" style={{ left: x, width: LINEAGE.box }}>
            <strong>
              {generation === 0
                ? t('lineage.same')
                : t(generation < 0 ? 'lineage.above' : 'lineage.below', { n: Math.abs(generation) })}
            </strong>{' '}
            <span className="soft">{f.persons(count)}</span>
          </div>
        ))}
        <svg width={picture.width} height={picture.height} aria-hidden className="lineage__lines">
          <Lines lines={picture.lines} lit={at} />
        </svg>
        {picture.clusters.map((cluster) => (
          <ClusterBox key={cluster.key} {...{ cluster, rootKey, walker }} />
        ))}
      </div>
    </div>
  );
};
