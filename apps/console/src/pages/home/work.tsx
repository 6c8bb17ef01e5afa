import { Button } from 'antd';
import { useState } from 'react';

import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { NothingWaits } from './nothing-waits';
import { placeOf, useWorkWords, type WorkItem } from './work-item';
import { WORK } from './work-query';

/** A screenful; the rest is asked for by a button. */
const FIRST = 8;
const MOST = 100;

const Item = ({ item }: { readonly item: WorkItem }) => {
  const { act, about } = useWorkWords()(item);
  return (
    <li className="work__item">
      <span className="work__act nowrap">{act}</span>
      <span className="work__about">
        {about}
        {item.enterpriseName && item.enterpriseName !== about && (
          <span className="soft small work__where">{item.enterpriseName}</span>
        )}
      </span>
      <span className="work__due">{item.dueOn && <Deadline due={item.dueOn} />}</span>
      <PageLink className="work__go nowrap" to={placeOf(item)} aria-label={`${act} ${about}`}>
        {act}
      </PageLink>
    </li>
  );
};

/** What waits for me, soonest first, each with the way to the act. */
export const Work = () => {
  const { t } = useText();
  const [first, setFirst] = useState(FIRST);
  const answer = useAnswer(WORK, { first, after: null });
  return (
    <section className="card home__work" aria-labelledby="work">
      <Shown answer={answer} lines={4}>
        {({ myWork: { nodes, edges, totalCount, pageInfo } }) => (
          <>
            <h2 id="work">
              {t('home.work')}{' '}
              {totalCount > 0 && <span className="soft small">{t('home.workCount', { count: totalCount })}</span>}
            </h2>
            {nodes.length === 0 ? (
              <NothingWaits />
            ) : (
              <ol className="work">
                {nodes.map((item, place) => (
                  <Item key={edges[place]?.cursor ?? place} item={item} />
                ))}
              </ol>
            )}
            {pageInfo.hasNextPage && first < MOST && (
              <Button onClick={() => setFirst(MOST)}>{t('home.moreWork')}</Button>
            )}
          </>
        )}
      </Shown>
    </section>
  );
};
