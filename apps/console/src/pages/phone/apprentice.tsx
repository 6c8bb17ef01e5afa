import './phone.css';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { PageHead } from '../../kit/page';
import { PageLink } from '../../kit/page-link';
import { RememberedNotice } from '../../kit/remembered-notice';
import { Empty, Shown } from '../../kit/states';
import { useNames } from '../../kit/use-names';
import { OutboxNotice, useOutbox } from '../../outbox';
import { HandIn } from './hand-in';
import { MY_PATH, type MyMilestone, type MyPairing } from './phone-query';

const isDone = ({ state, gate }: MyMilestone): boolean => state === 'passed' || (state === 'signed' && !gate);
const isOpen = ({ state }: MyMilestone): boolean => state === 'open' || state === 'returned' || state === 'withdrawn';

const Step = ({ milestone }: { readonly milestone: MyMilestone }) => {
  const { t } = useText();
  const name = useNames();
  return (
    <li className={isDone(milestone) ? 'phone__step is-done' : 'phone__step'}>
      <span>
        <span aria-hidden>{isDone(milestone) ? '✓ ' : '○ '}</span>
        {name('milestone', milestone.milestone)}
        {milestone.gate && <span className="soft small"> {t('phone.gate')}</span>}
      </span>
      <span className="soft small nowrap">
        {isDone(milestone) ? (milestone.signedOn ?? '') : name('milestoneState', milestone.state)}
      </span>
    </li>
  );
};

const Next = ({ milestone, isWaiting }: { readonly milestone: MyMilestone; readonly isWaiting: boolean }) => {
  const { t } = useText();
  const name = useNames();
  return (
    <article className="phone__card phone__card--next">
      <h3>{name('milestone', milestone.milestone)}</h3>
      <p>
        {[name('phase', milestone.phase), name('dimension', milestone.dimension)].join(' · ')}{' '}
        <Deadline due={milestone.dueOn} />
      </p>
      {milestone.reason && (
        <p className="phone__back" role="note">
          {t('phone.cameBack', { reason: milestone.reason })}
        </p>
      )}
      {!isWaiting && <HandIn key={milestone.milestone} milestone={milestone} />}
    </article>
  );
};

const Path = ({ pairing }: { readonly pairing: MyPairing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { waiting } = useOutbox();
  const byDue = [...pairing.milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const leaving = new Set(waiting.filter(({ refusal }) => !refusal).map(({ milestone }) => milestone));
  const next = byDue.find((one) => isOpen(one) && one.state !== 'open') ?? byDue.find(isOpen);
  return (
    <>
      <p className="soft">
        {t('phone.withMaster', {
          master: pairing.masterName ?? '—',
          trade: name('trade', pairing.trade),
          grade: f.grade(pairing.targetGrade),
        })}
      </p>
      {pairing.phase === 'preparing' && (
        <p>
          <PageLink className="phone__link" to={`/pairings/${pairing.pairingId}`}>
            {t('phone.toConfirm')}
          </PageLink>
        </p>
      )}
      {pairing.phase === 'active' && next && (
        <section aria-labelledby="next">
          <h2 id="next">{t('phone.next')}</h2>
          <Next milestone={next} isWaiting={leaving.has(next.milestone)} />
        </section>
      )}
      <section aria-labelledby="path">
        <h2 id="path">{t('phone.path')}</h2>
        <ol className="phone__path">
          {byDue.map((milestone) => (
            <Step key={milestone.milestone} milestone={milestone} />
          ))}
        </ol>
      </section>
    </>
  );
};

/** My way as an apprentice: what is next and until when, what came back and why, and the whole path. */
const ApprenticePage = () => {
  const { t } = useText();
  const answer = useAnswer(MY_PATH, {});
  return (
    <div className="phone">
      <PageHead title={t('frame.myPath')} />
      <RememberedNotice answers={[answer]} />
      <OutboxNotice />
      <Shown answer={answer} lines={8}>
        {({ pairings }) => {
          const pairing = pairings.nodes.find(({ phase }) => phase === 'active') ?? pairings.nodes[0];
          return pairing ? <Path pairing={pairing} /> : <Empty text={t('phone.noPairing')} />;
        }}
      </Shown>
    </div>
  );
};

export default ApprenticePage;
