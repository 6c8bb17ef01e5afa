import './phone.css';

import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { RememberedNotice } from '../../kit/remembered-notice';
import { Empty, Shown } from '../../kit/states';
import { OutboxNotice, useOutbox } from '../../outbox';
import { ApprenticeCard } from './apprentice-card';
import { APPRENTICES, TO_SIGN, type ToSign } from './phone-query';
import { ToSignCard } from './to-sign-card';

const keyOf = ({ pairingId, milestone }: Pick<ToSign, 'pairingId' | 'milestone'>): string =>
  `${pairingId} ${milestone}`;

/** What waits for me on top, my apprentices below; signing works without a network too. */
const MasterPage = () => {
  const { t } = useText();
  const toSign = useAnswer(TO_SIGN, {});
  const apprentices = useAnswer(APPRENTICES, {});
  const { waiting } = useOutbox();
  const decided = new Set(waiting.filter(({ refusal }) => !refusal).map(keyOf));
  return (
    <div className="phone">
      <PageHead title={t('frame.apprentices')} />
      <RememberedNotice answers={[apprentices, toSign]} />
      <OutboxNotice />
      <section aria-labelledby="to-sign">
        <h2 id="to-sign">{t('phone.toSign')}</h2>
        <Shown answer={toSign} lines={4}>
          {({ milestones }) => {
            const left = milestones.nodes.filter((item) => !decided.has(keyOf(item)));
            return left.length === 0 ? (
              <Empty text={t('phone.nothingToSign')} />
            ) : (
              left.map((item) => (
                <ToSignCard key={keyOf(item)} item={item} isRemembered={toSign.rememberedAt !== undefined} />
              ))
            );
          }}
        </Shown>
      </section>
      <section aria-labelledby="apprentices">
        <h2 id="apprentices">{t('phone.myApprentices')}</h2>
        <Shown answer={apprentices} lines={4}>
          {({ pairings }) =>
            pairings.nodes.length === 0 ? (
              <Empty text={t('phone.noApprentices')} />
            ) : (
              pairings.nodes.map((apprentice) => <ApprenticeCard key={apprentice.pairingId} apprentice={apprentice} />)
            )
          }
        </Shown>
      </section>
    </div>
  );
};

export default MasterPage;
