import { graphql, type Role, useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { PageLink } from '../../kit/page-link';
import { Empty } from '../../kit/states';
import { useNames } from '../../kit/use-names';

const NEXT_GATE = graphql(`
  query NextGate($programmeId: ID!) {
    pairings(
      first: 1
      sort: NEXT_GATE_DUE_ON
      direction: ASCENDING
      filter: { programmeId: $programmeId, phases: [active] }
    ) {
      nodes {
        pairingId
        apprenticeName
        nextGate
        nextGateDueOn
      }
    }
  }
`);

/** Who follows single pairings; a county or the city would read one of thousands. */
const FOLLOWS: readonly Role[] = ['MASTER', 'APPRENTICE', 'ENTERPRISE'];

const NextGate = ({ programmeId }: { readonly programmeId: string }) => {
  const { t } = useText();
  const name = useNames();
  const { data } = useAnswer(NEXT_GATE, { programmeId });
  const [next] = data?.pairings.nodes ?? [];
  if (!next?.nextGate || !next.nextGateDueOn) return null;
  return (
    <p>
      {t('home.nextGate')}{' '}
      <PageLink className="in-text" to={`/pairings/${next.pairingId}`}>
        {t('home.nextGateOf', { apprentice: next.apprenticeName ?? '—', gate: name('milestone', next.nextGate) })}
      </PageLink>{' '}
      <Deadline due={next.nextGateDueOn} />
    </p>
  );
};

/** Nothing waits for me: what is next and when, and what will appear here. */
export const NothingWaits = () => {
  const { t } = useText();
  const { role, programme } = useMyself();
  return (
    <>
      {programme && FOLLOWS.includes(role) && <NextGate programmeId={programme.programmeId} />}
      <Empty text={t('home.nothingWaits')} />
    </>
  );
};
