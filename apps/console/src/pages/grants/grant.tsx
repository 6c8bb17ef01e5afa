import { Table } from 'antd';
import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons } from '../../kit/acts';
import { FileView } from '../../kit/files';
import { LinkButton } from '../../kit/link-button';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { type Happening, ThingPage } from '../../kit/thing-page';
import { GrantAct, unpaidLines, useGrantActs } from './grant-acts';
import { type Grant, GRANT, type GrantLine } from './grant-query';
import { useSubsidyNames } from './use-subsidy-names';

const useHappenings = (grant: Grant): readonly Happening[] => {
  const { t } = useText();
  return [...grant.steps].reverse().map(({ step, on, byName, eventId, reason }) => ({
    key: `${eventId} ${step}`,
    sentence: reason ? t('round.happenedBecause', { step: t(`round.did.${step}`), reason }) : t(`round.did.${step}`),
    on,
    who: byName ?? t('terms.role.SYSTEM'),
  }));
};

const useStateSentence = (grant: Grant): string => {
  const { t } = useText();
  const f = useFormat();
  const amount = f.yuan(grant.amountFen);
  if (grant.phase === 'proposed') return t('grant.isProposed', { amount, proposal: grant.proposal });
  if (grant.phase === 'returned') return t('grant.isReturned', { amount });
  const left = unpaidLines(grant).length;
  if (left === 0) return t('grant.isPaid', { amount });
  return t('grant.isApproved', { amount, paid: f.yuan(grant.paidFen), lines: left });
};

const useImpossible = (grant: Grant): readonly { readonly action: string; readonly reason: string }[] => {
  const { t } = useText();
  const { role } = useMyself();
  const approving = { action: t('grant.approve'), reason: t('round.handlerMayNot') };
  const paying = { action: t('grant.pay'), reason: t('grant.onlyApproved') };
  if (role === 'CITY_HANDLER' && grant.phase === 'proposed') return [approving];
  return role === 'FINANCE' && grant.phase !== 'approved' ? [paying] : [];
};

const Lines = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  return (
    <section className="card">
      <div className="card__head">
        <h2>{t('grant.lines')}</h2>
      </div>
      <div className="scroll">
        <Table<GrantLine>
          size="small"
          pagination={false}
          rowKey="lineId"
          dataSource={[...grant.lines]}
          columns={[
            {
              title: t('round.scheme'),
              render: (_, { scheme }) => <span className="nowrap">{name.scheme(scheme)}</span>,
            },
            { title: t('grant.part'), render: (_, { part }) => <span className="nowrap">{name.part(part)}</span> },
            { title: t('grant.dueOn'), render: (_, { dueOn }) => <span className="nowrap">{dueOn}</span> },
            { title: t('round.amount'), align: 'right', render: (_, { amountFen }) => f.yuanFigure(amountFen) },
            {
              title: t('grant.standing'),
              render: (_, { standing }) => <span className="nowrap">{t(`grant.line.${standing}`)}</span>,
            },
            {
              title: t('grant.payment'),
              className: 'words',
              render: (_, { paidOn, source, voucher }) =>
                paidOn
                  ? t('grant.paidBy', {
                      on: paidOn,
                      source: source ? t(`grant.from.${source}`) : '',
                      voucher: voucher ?? '',
                    })
                  : '—',
            },
          ]}
        />
      </div>
    </section>
  );
};

const Decision = ({ decision }: { readonly decision: Grant['decision'] }) => {
  const { t } = useText();
  if (!decision) return null;
  return (
    <section className="card">
      <h2>{t('grant.decision')}</h2>
      <dl className="facts">
        <dt>{t('grant.minutesNumber')}</dt>
        <dd>{decision.number}</dd>
        <dt>{t('grant.decidedOn')}</dt>
        <dd>{decision.decidedOn}</dd>
        <dt>{t('grant.minutesFile')}</dt>
        <dd>
          <FileView sha256={decision.file} label={t('grant.minutesFile')} />
        </dd>
      </dl>
    </section>
  );
};

const Body = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const acts = useGrantActs(grant);
  const state = useStateSentence(grant);
  const happenings = useHappenings(grant);
  const impossible = useImpossible(grant);
  return (
    <ThingPage
      title={t('grant.title', { whom: grant.beneficiaryName ?? '—', year: grant.year })}
      state={state}
      actions={
        <>
          <LinkButton to={`/grants/${grant.grantId}/explain`}>{t('grant.explain')}</LinkButton>
          <ActButtons acts={acts} />
        </>
      }
      impossible={impossible}
      happenings={happenings}
    >
      <GrantAct grant={grant} />
      <Lines grant={grant} />
      <Decision decision={grant.decision} />
      <p>
        <PageLink to={`/rounds/${grant.roundId}`}>{t('grant.toRound', { year: grant.year })}</PageLink>
      </p>
    </ThingPage>
  );
};

/** One beneficiary's grant: what is owed, how it stands, and what I can do with it. */
const GrantPage = () => {
  const { grantId = '' } = useParams();
  const answer = useAnswer(GRANT, { id: grantId });
  return (
    <Shown answer={answer} lines={8}>
      {({ grant }) => (grant ? <Body grant={grant} /> : <NotThere />)}
    </Shown>
  );
};

export default GrantPage;
