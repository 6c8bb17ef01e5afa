import './pairing.css';

import type { ComponentType } from 'react';
import { useParams } from 'react-router';

import { type Answer, type ResultOf, type Role, useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { Failed, Loading } from '../../kit/states';
import { PaperMark } from '../../kit/tag';
import { ThingPage } from '../../kit/thing-page';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { actsOf, type PairingAct } from './acts';
import { AmendmentCard } from './amendment';
import { CoSignForm } from './forms/co-sign-form';
import { CompleteForm } from './forms/complete-form';
import { ConfirmForm } from './forms/confirm-form';
import { EnterConfirmationForm, EnterSignOffForm } from './forms/paper-forms';
import { DeclineForm, EndForm, WithdrawForm } from './forms/reasoned-forms';
import { ReviseForm } from './forms/revise-form';
import { PAIRING, type PairingFact, type PairingThing } from './pairing-query';
import { PathPicture } from './path';
import { PlanList } from './plan-list';
import { Terms } from './terms';
import { useHappenings } from './use-happenings';
import { usePairingState } from './use-pairing-state';

interface FormProps {
  readonly pairing: PairingThing;
  readonly lastVersion: number;
}

const FORMS: Readonly<Record<PairingAct, ComponentType<FormProps>>> = {
  confirm: ConfirmForm,
  coSign: CoSignForm,
  complete: CompleteForm,
  enterConfirmation: EnterConfirmationForm,
  enterSignOff: EnterSignOffForm,
  revise: ReviseForm,
  withdraw: WithdrawForm,
  decline: DeclineForm,
  end: EndForm,
};

/** What somebody waits for; the rest is possible and no more. Papers wait for the clerk alone. */
const isWaitedFor = (act: PairingAct, role: Role): boolean =>
  act === 'enterConfirmation' ? role === 'DATA_ENTRY' : act === 'confirm' || act === 'coSign' || act === 'complete';

interface ThingProps {
  readonly pairing: PairingThing;
  readonly facts: readonly PairingFact[];
}

/** Not ended in any way: what its plan asks for is still to come. */
const isOpen = ({ phase }: PairingThing): boolean => phase === 'active' || phase === 'preparing';

const Body = ({ pairing, facts }: ThingProps) => {
  const { t } = useText();
  const { role } = useMyself();
  const stateOf = usePairingState();
  const happenings = useHappenings();
  const [doing] = useAct();
  const { possible, impossible } = actsOf(pairing, role);
  const act = possible.find((one) => one === doing);
  const Form = act && FORMS[act];
  return (
    <ThingPage
      title={t('pairing.title', { master: pairing.masterName ?? '—', apprentice: pairing.apprenticeName ?? '—' })}
      state={
        <>
          {stateOf(pairing)} {pairing.enteredOnPaper && <PaperMark />}
        </>
      }
      actions={
        <ActButtons
          acts={possible.map((code) => ({ code, label: t(`pairing.act.${code}`), main: isWaitedFor(code, role) }))}
        />
      }
      impossible={impossible.map(({ act: one, why }) => ({
        action: t(`pairing.act.${one}`),
        reason: t(`pairing.why.${why}`),
      }))}
      happenings={happenings(facts)}
    >
      {Form && <Form key={act} pairing={pairing} lastVersion={Math.max(...facts.map(({ version }) => version ?? 0))} />}
      {pairing.amendment && act !== 'confirm' && <AmendmentCard pairing={pairing} amendment={pairing.amendment} />}
      <section className="card" aria-labelledby="path">
        <div className="card__head">
          <h2 id="path">{t('pairing.path')}</h2>
        </div>
        <PathPicture pairing={pairing} />
      </section>
      <section className="card" aria-labelledby="plan">
        <div className="card__head">
          <h2 id="plan">{t('pairing.plan')}</h2>
        </div>
        <PlanList steps={pairing.milestones} isInForce={isOpen(pairing)} />
      </section>
      <section className="card" aria-labelledby="terms">
        <div className="card__head">
          <h2 id="terms">{t('pairing.terms', { version: pairing.version || (pairing.draftVersion ?? 1) })}</h2>
          <PageLink to={`/pairings/${pairing.pairingId}/agreement`}>{t('pairing.printAgreement')}</PageLink>
        </div>
        <Terms pairing={pairing} />
      </section>
    </ThingPage>
  );
};

const shown = ({ data, failure, askAgain }: Answer<ResultOf<typeof PAIRING>>) => {
  if (data?.pairing) return <Body pairing={data.pairing} facts={data.pairingTimeline} />;
  if (failure) return <Failed failure={failure} again={askAgain} />;
  return data ? <NotThere /> : <Loading lines={10} />;
};

/** One pairing: how it stands, what can be done now, its path, its plan and all that happened. */
const PairingPage = () => {
  const { pairingId = '' } = useParams();
  return shown(useAnswer(PAIRING, { pairingId }));
};

export default PairingPage;
