import { Segmented } from 'antd';
import { useMemo, useState } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { PageLink } from '../../kit/page-link';
import { Empty } from '../../kit/states';
import { generationsOf, type Lineage } from '../../pictures/lineage/generations';
import { LineageGraph } from '../../pictures/lineage/lineage-graph';
import { LineageList } from '../../pictures/lineage/lineage-list';
import { useNames } from '../../kit/use-names';
import { Picture } from '../../pictures/picture';
import { useWidth } from '../../pictures/use-width';
import type { Sheet } from '../../pictures/xlsx';

const NARROW = 700;

const useSheet = (lineage: Lineage, name: string): Sheet => {
  const { t } = useText();
  const f = useFormat();
  const generations = generationsOf(lineage);
  return {
    name,
    head: [
      t('lineage.colGeneration'),
      t('lineage.colName'),
      t('lineage.colGrade'),
      t('lineage.colTrade'),
      t('lineage.colEnterprise'),
    ],
    rows: [...lineage.people]
      .sort((a, b) => (generations.get(a.key) ?? 0) - (generations.get(b.key) ?? 0))
      .map(({ key, name: person, grade, trade, enterpriseName }) => [
        generations.get(key) ?? null,
        person,
        grade && f.gradeShort(grade),
        trade,
        enterpriseName,
      ]),
  };
};

interface ViewProps {
  readonly lineage: Lineage;
  /** Whether there are more people than the picture holds. */
  readonly cut: boolean;
  readonly onOpen: (key: string) => void;
  /** The record of the chosen person, for who may read it. */
  readonly profile: string | undefined;
}

/** Trades go by their names, not by their codes. */
const useNamed = (lineage: Lineage): Lineage => {
  const name = useNames();
  return useMemo(() => {
    const people = lineage.people.map((person) => ({ ...person, trade: person.trade && name('trade', person.trade) }));
    return { ...lineage, people };
  }, [lineage, name]);
};

/** A lineage as a graph where there is room for it, else as a list. */
export const LineageView = ({ lineage: found, cut, onOpen, profile }: ViewProps) => {
  const { t } = useText();
  const lineage = useNamed(found);
  const [box, width] = useWidth<HTMLDivElement>(1000);
  const [chosen, setChosen] = useState<'graph' | 'list'>('graph');
  const view = width < NARROW ? 'list' : chosen;
  const root = lineage.people.find(({ key }) => key === lineage.rootKey);
  const title = root ? t('lineage.of', { name: root.name ?? t('lineage.unnamed') }) : t('lineage.title');
  const sheet = useSheet(lineage, title);
  return (
    <div ref={box}>
      <PageHead
        title={title}
        aside={root?.enterpriseName}
        actions={
          <>
            {width >= NARROW && (
              <Segmented
                value={view}
                options={[
                  { value: 'graph', label: t('lineage.asGraph') },
                  { value: 'list', label: t('lineage.asList') },
                ]}
                onChange={setChosen}
              />
            )}
            {profile && <PageLink to={profile}>{t('lineage.profile')}</PageLink>}
          </>
        }
      />
      {cut && <p className="soft">{t('lineage.cut')}</p>}
      {lineage.people.length < 2 ? (
        <div className="card">
          <Empty text={t('lineage.alone')} />
        </div>
      ) : view === 'graph' ? (
        <Picture title={t('lineage.title')} about={t('lineage.hint')} sheet={sheet}>
          <LineageGraph lineage={lineage} onOpen={onOpen} />
        </Picture>
      ) : (
        <LineageList lineage={lineage} onOpen={onOpen} />
      )}
    </div>
  );
};
