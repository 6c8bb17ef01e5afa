import { instant } from '../../format';
import { useText } from '../../i18n';
import type { Happening } from '../../kit/thing-page';
import { useNames } from '../../kit/use-names';
import type { PairingFact } from './pairing-query';

const KNOWN = [
  'PairingRegistered',
  'AgreementDrafted',
  'AgreementConfirmed',
  'AgreementTookForce',
  'AgreementAmended',
  'AgreementDeclined',
  'AmendmentDeclined',
  'AgreementLapsed',
  'AmendmentLapsed',
  'MilestoneSubmitted',
  'MilestoneReturned',
  'MilestoneSigned',
  'GateCoSigned',
  'GatePassed',
  'SignOffWithdrawn',
  'PairingCompleted',
  'PairingEnded',
] as const;

/** Facts that say in other words what the fact before them says already. */
const ECHOES: readonly string[] = ['GatePassed'];

/** What happened to a pairing, the latest first, in sentences. */
export const useHappenings = () => {
  const { t } = useText();
  const name = useNames();

  const sentence = ({ type, party, milestone, version, text }: PairingFact): string => {
    const known = KNOWN.find((one) => one === type);
    if (!known) return type;
    const told = t(`pairing.fact.${known}`, {
      party: party ? name('party', party) : '',
      milestone: milestone ? name('milestone', milestone) : '',
      version: version ?? 1,
    });
    return text ? t('pairing.fact.quoted', { told, text }) : told;
  };

  return (facts: readonly PairingFact[]): readonly Happening[] =>
    facts
      .filter(({ type }) => !ECHOES.includes(type))
      .map((fact): Happening => {
        const recordedOn = instant(fact.recordedAt).slice(0, 10);
        const { byName, enteredByName } = fact;
        return {
          key: `${fact.position}-${fact.type}`,
          sentence: sentence(fact),
          on: fact.on,
          ...(recordedOn !== fact.on && { recordedOn }),
          ...(byName !== null && { who: byName }),
          ...(enteredByName !== null && { onPaper: true }),
        };
      })
      .reverse();
};
