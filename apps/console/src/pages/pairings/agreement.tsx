import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { NotThere } from '../../kit/not-there';
import { Sheet } from '../../kit/paper';
import { Failed, Loading } from '../../kit/states';
import { useNames } from '../../kit/use-names';
import { PAIRING, type PairingThing, type PlanStep } from './pairing-query';

const Plan = ({ steps }: { readonly steps: readonly PlanStep[] }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <table>
      <thead>
        <tr>
          <th>{t('paper.number')}</th>
          <th>{t('paper.milestone')}</th>
          <th>{t('paper.phase')}</th>
          <th>{t('paper.dimension')}</th>
          <th>{t('paper.due')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, n) => (
          <tr key={step.milestone}>
            <td>{n + 1}</td>
            <td>
              {name('milestone', step.milestone)}
              {step.gate && ` · ${t('paper.gate')}`}
            </td>
            <td>{name('phase', step.phase)}</td>
            <td>{name('dimension', step.dimension)}</td>
            <td className="nowrap">{f.day(step.dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Signatures = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <>
      <div className="sheet__signatures">
        <div>{t('paper.signMaster')}</div>
        <div>{t('paper.signDay')}</div>
        <div>{t('paper.signApprentice')}</div>
        <div>{t('paper.signDay')}</div>
        <div>{t('paper.signUnion')}</div>
        <div>{t('paper.signDay')}</div>
      </div>
      {pairing.confirmations.map(({ party, confirmedOn, onPaper }) => (
        <p key={party} className="sheet__plain sheet__note">
          {t('paper.confirmed', {
            party: name('party', party),
            day: f.day(confirmedOn),
            paper: onPaper ? t('paper.onPaper') : '',
          })}
        </p>
      ))}
    </>
  );
};

const Text = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const trade = name('trade', pairing.trade);
  const who = (person: string | null, grade: PairingThing['masterGrade']) => ({
    name: person ?? '—',
    trade,
    grade: f.grade(grade),
  });
  return (
    <>
      <h1>{t('paper.agreement')}</h1>
      <p className="sheet__plain sheet__under">
        {t('paper.agreementOf', {
          version: pairing.draftVersion ?? pairing.version,
          number: pairing.pairingId.slice(0, 8).toUpperCase(),
        })}
        {pairing.draftVersion !== null && t('paper.draft')}
      </p>
      <h2>{t('paper.parties')}</h2>
      <p>{t('paper.master', who(pairing.masterName, pairing.masterGrade))}</p>
      <p>{t('paper.apprentice', who(pairing.apprenticeName, pairing.apprenticeGrade))}</p>
      <p>{t('paper.union', { name: pairing.enterpriseName ?? '—' })}</p>
      <h2>{t('paper.goal')}</h2>
      <p>{t('paper.goalText', { trade, target: f.grade(pairing.targetGrade) })}</p>
      <p>{t('paper.termText', { from: f.day(pairing.startedOn), to: f.day(pairing.endsOn) })}</p>
      <h2>{t('paper.plan')}</h2>
      <p>{t('paper.planText')}</p>
      <Plan steps={pairing.milestones} />
      <h2>{t('paper.duties')}</h2>
      <p>{t('paper.masterDuty')}</p>
      <p>{t('paper.apprenticeDuty')}</p>
      <p>{t('paper.unionDuty')}</p>
      {/* Nobody signs a page without text. */}
      <div className="sheet__together">
        <h2>{t('paper.change')}</h2>
        <p>{t('paper.changeText')}</p>
        <h2>{t('paper.signatures')}</h2>
        <Signatures pairing={pairing} />
      </div>
    </>
  );
};

/** The agreement 协议 to print and sign. */
const AgreementPage = () => {
  const { t } = useText();
  const { pairingId = '' } = useParams();
  const { data, failure, askAgain } = useAnswer(PAIRING, { pairingId });
  if (failure && !data) return <Failed failure={failure} again={askAgain} />;
  if (!data) return <Loading lines={10} />;
  if (!data.pairing) return <NotThere />;
  return (
    <Sheet title={t('paper.agreement')} kind="official">
      <Text pairing={data.pairing} />
    </Sheet>
  );
};

export default AgreementPage;
