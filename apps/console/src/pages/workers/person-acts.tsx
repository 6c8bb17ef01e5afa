import type { ComponentType } from 'react';

import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, ActButtons, useAct } from '../../kit/acts';
import { LinkButton } from '../../kit/link-button';
import { ConsentForm, EraseForm, NoConsentForm } from './consent-acts';
import { PlacesForm, WithdrawForm } from './mentor-acts';
import type { PersonThing } from './person-query';
import { LeftForm, MoveForm } from './worker-acts';

const REGISTRARS: readonly string[] = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER', 'DATA_ENTRY'];
const PAIRERS: readonly string[] = ['ENTERPRISE', 'DATA_ENTRY'];
const PAPER_CLERKS: readonly string[] = ['ENTERPRISE', 'DATA_ENTRY'];
const SETTERS_OF_PLACES: readonly string[] = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER'];

const FORMS: Readonly<Record<string, ComponentType<{ readonly person: PersonThing }>>> = {
  left: LeftForm,
  move: MoveForm,
  places: PlacesForm,
  withdraw: WithdrawForm,
  consent: ConsentForm,
  'no-consent': NoConsentForm,
  erase: EraseForm,
};

/** The steps that usually come next for somebody employed, each a page of its own. */
const NextSteps = ({ person }: { readonly person: PersonThing }) => {
  const { t } = useText();
  const { role } = useMyself();
  const { personId, pairingId, mentor } = person;
  const teaches = mentor?.withdrawnOn === null;
  const isFree = teaches || pairingId === null;
  return (
    <>
      <LinkButton to={`/promotions/new?person=${personId}`}>{t('promotion.record')}</LinkButton>
      {!teaches && <LinkButton to={`/mentors/new?person=${personId}`}>{t('mentor.admit')}</LinkButton>}
      {isFree && PAIRERS.includes(role) && (
        <LinkButton to={`/pairings/new?${teaches ? 'master' : 'apprentice'}=${personId}`} primary>
          {t('pairing.register')}
        </LinkButton>
      )}
    </>
  );
};

/** Everything that this role may do with this person now, in order of use. */
const useActs = ({ leftOn, mentor, publishable }: PersonThing): readonly Act[] => {
  const { t } = useText();
  const { role } = useMyself();
  const teaches = mentor?.withdrawnOn === null;
  const all: readonly (Act & { readonly fits: boolean })[] = [
    { code: 'left', label: t('worker.act.left'), fits: leftOn === null },
    { code: 'move', label: t('worker.act.move'), fits: true },
    { code: 'places', label: t('mentor.act.places'), fits: teaches && SETTERS_OF_PLACES.includes(role) },
    { code: 'withdraw', label: t('mentor.act.withdraw'), fits: teaches },
    { code: 'consent', label: t('consent.actGive'), fits: !publishable && PAPER_CLERKS.includes(role) },
    { code: 'no-consent', label: t('consent.actWithdraw'), fits: publishable && PAPER_CLERKS.includes(role) },
    { code: 'erase', label: t('worker.act.erase'), fits: role === 'CITY_HANDLER' },
  ];
  return all.filter(({ fits }) => fits);
};

/** What can be done for this person now. */
export const PersonActions = ({ person }: { readonly person: PersonThing }) => {
  const { role } = useMyself();
  const acts = useActs(person);
  if (!REGISTRARS.includes(role) || person.erased) return null;
  return (
    <>
      <ActButtons quiet acts={acts} />
      {!person.leftOn && <NextSteps person={person} />}
    </>
  );
};

/** The form of what is being done, by its code in the address. */
export const PersonForm = ({ person }: { readonly person: PersonThing }) => {
  const [doing] = useAct();
  const Form = doing === undefined ? undefined : FORMS[doing];
  return Form ? <Form key={doing} person={person} /> : null;
};
