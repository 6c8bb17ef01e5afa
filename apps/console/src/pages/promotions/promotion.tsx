import './promotion.css';

import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { FileView } from '../../kit/files';
import { GradeText } from '../../kit/grade';
import { NotThere } from '../../kit/not-there';
import { PageHead } from '../../kit/page';
import { PageLink } from '../../kit/page-link';
import { Failed, Loading } from '../../kit/states';
import { Mark, PaperMark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import { Decision } from './decision';
import { PromotionStanding } from './promotion-columns';
import { PROMOTION, type PromotionThing } from './promotion-query';

const VERIFIERS: readonly string[] = ['COUNTY', 'CITY_HANDLER', 'CITY_APPROVER'];

const Facts = ({ promotion }: { readonly promotion: PromotionThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { worker } = promotion;
  return (
    <dl className="facts">
      <dt>{t('promotion.name')}</dt>
      <dd>
        <PageLink to={`/workers/${promotion.personId}`}>{promotion.name ?? '—'}</PageLink>
      </dd>
      <dt>{t('promotion.enterprise')}</dt>
      <dd>{worker?.enterpriseName ?? '—'}</dd>
      <dt>{t('worker.trade')}</dt>
      <dd>{worker ? name('trade', worker.trade) : '—'}</dd>
      <dt>{t('promotion.grades')}</dt>
      <dd>
        <GradeText grade={promotion.from} /> → <GradeText grade={promotion.to} />
      </dd>
      <dt>{t('promotion.certificate')}</dt>
      <dd>
        {promotion.certificateNumber ?? '—'}{' '}
        {promotion.certificateShared && <Mark text={t('promotion.shared')} tone="bad" />}
      </dd>
      <dt>{t('promotion.certifiedOn')}</dt>
      <dd>{f.day(promotion.certifiedOn)}</dd>
      <dt>{t('promotion.recordedOn')}</dt>
      <dd>
        {f.day(promotion.recordedOn)} {promotion.enteredBy && <PaperMark />}
      </dd>
      {promotion.reason && (
        <>
          <dt>{t('promotion.reason')}</dt>
          <dd>{promotion.reason}</dd>
        </>
      )}
      {promotion.pairingId && (
        <>
          <dt>{t('frame.pairings')}</dt>
          <dd>
            <PageLink to={`/pairings/${promotion.pairingId}`}>{t('promotion.openPairing')}</PageLink>
          </dd>
        </>
      )}
    </dl>
  );
};

/** How it stands, where nothing is to be decided here. */
const Standing = ({ promotion }: { readonly promotion: PromotionThing }) => {
  const { t } = useText();
  const f = useFormat();
  const { verifiedOn, revokedOn, revocationReason, state } = promotion;
  if (state === 'VERIFIED' && verifiedOn) return <p>{t('promotion.verifiedOn', { day: f.day(verifiedOn) })}</p>;
  if (state === 'REVOKED' && revokedOn) {
    return <p>{t('promotion.revokedOn', { day: f.day(revokedOn), reason: revocationReason ?? '—' })}</p>;
  }
  return <p>{t('promotion.waits')}</p>;
};

const Body = ({ promotion }: { readonly promotion: PromotionThing }) => {
  const { t } = useText();
  const { role } = useMyself();
  const mayDecide = promotion.state === 'RECORDED' && VERIFIERS.includes(role);
  return (
    <>
      <PageHead
        title={t('promotion.title', { name: promotion.name ?? '—' })}
        aside={<PromotionStanding state={promotion.state} />}
      />
      <div className="decision">
        <section className="card decision__scan" aria-label={t('promotion.scan')}>
          <h2>{t('promotion.scan')}</h2>
          <FileView sha256={promotion.scan} label={t('promotion.scan')} large />
        </section>
        <div className="decision__side">
          <section className="card" aria-label={t('promotion.facts')}>
            <div className="card__head">
              <h2>{t('promotion.facts')}</h2>
            </div>
            <Facts promotion={promotion} />
          </section>
          {mayDecide ? (
            <Decision key={promotion.promotionId} promotion={promotion} />
          ) : (
            <Standing promotion={promotion} />
          )}
        </div>
      </div>
    </>
  );
};

/** One promotion with its certificate in view, and the decision on it for those who verify. */
const PromotionPage = () => {
  const { personId = '', promotionId = '' } = useParams();
  const { data, failure, askAgain } = useAnswer(PROMOTION, { personId });
  if (failure && !data) return <Failed failure={failure} again={askAgain} />;
  if (!data) return <Loading lines={8} />;
  const promotion = data.promotions.nodes.find((one) => one.promotionId === promotionId);
  return promotion ? <Body promotion={promotion} /> : <NotThere />;
};

export default PromotionPage;
