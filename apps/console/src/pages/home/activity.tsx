import { graphql, type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { PageLink } from '../../kit/page-link';
import { Empty, Shown } from '../../kit/states';
import { useNames } from '../../kit/use-names';

const ACTIVITY = graphql(`
  query RecentActivity($nodeId: ID) {
    recentActivity(first: 10, nodeId: $nodeId) {
      nodes {
        position
        kind
        happenedOn
        nodeName
        personName
        masterName
        milestone
        pairingId
        personId
        to
        amountFen
        year
      }
    }
  }
`);

type Happened = ResultOf<typeof ACTIVITY>['recentActivity']['nodes'][number];

const useSentence = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return ({ kind, personName, masterName, nodeName, milestone, to, amountFen, year }: Happened): string =>
    t(`home.happened.${kind}`, {
      who: personName ?? nodeName ?? '',
      master: masterName ?? '',
      unit: nodeName ?? '',
      gate: milestone === null ? '' : name('milestone', milestone),
      grade: to ? f.grade(to) : '',
      amount: f.yuan(amountFen ?? 0),
      year: year ?? '',
    });
};

/** Where the thing can be looked at; undefined where the console has no page for it. */
const placeOf = ({ pairingId, personId, kind }: Happened): string | undefined => {
  if (pairingId !== null) return `/pairings/${pairingId}`;
  return kind.startsWith('Promotion') && personId !== null ? `/workers/${personId}` : undefined;
};

/** What happened lately within my scope, the latest first. */
export const Activity = () => {
  const { t } = useText();
  const { node, loading } = useMyself();
  const sentence = useSentence();
  const answer = useAnswer(ACTIVITY, { nodeId: node?.nodeId ?? null }, { skip: loading });
  return (
    <section className="card" aria-labelledby="activity">
      <h2 id="activity">{t('home.activity')}</h2>
      <Shown answer={answer} lines={4}>
        {({ recentActivity: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty text={t('home.noActivity')} />
          ) : (
            <ol className="activity">
              {nodes.map((one) => {
                const place = placeOf(one);
                return (
                  <li key={`${one.position} ${one.kind} ${one.personId ?? ''}`}>
                    <span className="soft small nowrap">{one.happenedOn}</span>
                    <span>
                      {place ? <PageLink to={place}>{sentence(one)}</PageLink> : sentence(one)}
                      {one.personName && one.nodeName && <span className="soft small"> {one.nodeName}</span>}
                    </span>
                  </li>
                );
              })}
            </ol>
          )
        }
      </Shown>
    </section>
  );
};
