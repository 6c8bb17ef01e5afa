import './explain.css';

import { App, Button } from 'antd';
import { useRef } from 'react';
import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { capitals } from '../../format';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { useUnfoldedOnPaper } from '../../kit/paper';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import { Alternatives } from './alternatives';
import { Because } from './because';
import { EXPLAIN, type ExplainedLine, type Explanation } from './explain-query';

/** The whole explanation as plain text, for a letter or a chat. */
const useAsText = (explanation: Explanation): string => {
  const { t, language } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  const { grant, round, lines } = explanation;
  return [
    t('explain.title', { whom: grant.beneficiaryName ?? '—', year: round.year }),
    t('explain.sum', { amount: f.yuan(grant.amountFen), capitals: capitals(grant.amountFen) }),
    ...lines.flatMap(({ scheme, part, amountFen, because, alternatives }) => [
      `${name.scheme(scheme)} ${name.part(part)} ${f.yuan(amountFen)}`,
      ...because.map((step, place) => `${String(place + 1)}. ${language === 'zh' ? step.zh : step.en}`),
      ...(alternatives.length > 0 ? [t('explain.alternatives')] : []),
      ...alternatives.map((one) => `- ${language === 'zh' ? one.zh : one.en}`),
    ]),
  ].join('\n');
};

const Line = ({ line }: { readonly line: ExplainedLine }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  return (
    <section className="card explain__line">
      <div className="card__head">
        <h2>
          {name.scheme(line.scheme)} · {name.part(line.part)}
        </h2>
        <strong className="explain__amount nowrap">{f.yuan(line.amountFen)}</strong>
        <span className="soft small">
          {t('explain.standing', { standing: t(`grant.line.${line.standing}`), dueOn: f.day(line.dueOn) })}
        </span>
      </div>
      <Because steps={line.because} />
      <Alternatives of={line.alternatives} />
    </section>
  );
};

const Body = ({ explanation }: { readonly explanation: Explanation }) => {
  const { t } = useText();
  const f = useFormat();
  const { message } = App.useApp();
  const text = useAsText(explanation);
  const article = useRef<HTMLElement>(null);
  useUnfoldedOnPaper(article);
  const { grant, round, lines, steps } = explanation;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    void message.success(t('explain.copied'));
  };
  return (
    <article className="explain" ref={article}>
      <PageHead
        title={t('explain.title', { whom: grant.beneficiaryName ?? '—', year: round.year })}
        actions={
          <>
            {window.isSecureContext && <Button onClick={() => void copy()}>{t('explain.copy')}</Button>}
            <Button onClick={() => window.print()}>{t('explain.print')}</Button>
          </>
        }
      />
      <p className="explain__sum">
        {t('explain.sum', { amount: f.yuan(grant.amountFen), capitals: capitals(grant.amountFen) })}
      </p>
      {lines.map((line) => (
        <Line key={line.lineId} line={line} />
      ))}
      <section className="card">
        <h2>{t('explain.taken')}</h2>
        <ol className="explain__steps">
          {steps.map(({ step, on, byName, eventId, reason }) => (
            <li key={`${eventId} ${step}`}>
              {t('explain.stepTaken', {
                on: f.day(on),
                who: byName ?? t('terms.role.SYSTEM'),
                step: t(`round.did.${step}`),
              })}
              {reason && <span className="soft"> {reason}</span>}
            </li>
          ))}
        </ol>
      </section>
      <section className="card">
        <h2>{t('round.basis')}</h2>
        <dl className="facts">
          <dt>{t('round.asOf')}</dt>
          <dd>{round.asOf ? f.day(round.asOf) : '—'}</dd>
          <dt>{t('round.rulebook')}</dt>
          <dd>
            <PageLink to={`/rulebooks/${round.rulebookId}`}>
              {t('round.rulebookVersion', { version: round.rulebookVersion })}
            </PageLink>
          </dd>
          <dt>{t('explain.hashes')}</dt>
          <dd className="explain__hashes">
            <code>{round.rulebookHash}</code>
            <code>{round.factsHash}</code>
            <code>{round.resultHash}</code>
          </dd>
        </dl>
      </section>
      <p className="no-print">
        <PageLink to={`/grants/${grant.grantId}`}>{t('explain.toGrant')}</PageLink> ·{' '}
        <PageLink to={`/rounds/${round.roundId}`}>{t('grant.toRound', { year: round.year })}</PageLink>
      </p>
      <p className="explain__signature only-print">{t('explain.signature')}</p>
    </article>
  );
};

/** 测算说明: why an amount is what it is, from the sum down to single facts, to read, copy and print. */
const ExplainPage = () => {
  const { grantId = '' } = useParams();
  const answer = useAnswer(EXPLAIN, { grantId });
  return (
    <Shown answer={answer} lines={10}>
      {({ explain }) => (explain ? <Body explanation={explain} /> : <NotThere />)}
    </Shown>
  );
};

export default ExplainPage;
