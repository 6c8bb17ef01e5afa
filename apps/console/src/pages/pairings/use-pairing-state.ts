import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { useNames } from '../../kit/use-names';
import { partiesMissing } from './acts';
import type { PairingThing } from './pairing-query';

const PHASE_OF_GATE: Readonly<Record<string, string>> = {
  'fit-for-post': 'novice',
  independent: 'growth',
  completion: 'mature',
};

/** How a pairing stands, as one sentence. */
export const usePairingState = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { today } = useMyself();
  const year = Number(today.slice(0, 4));

  const waiting = (pairing: PairingThing): string => {
    const missing = partiesMissing(pairing);
    const parties = missing.map((party) => name('party', party)).join(t('kit.comma'));
    const lapsesOn = pairing.lapsesOn ?? pairing.endsOn;
    const values = { version: pairing.draftVersion ?? 1, parties, day: f.day(lapsesOn, year) };
    return t('pairing.state.waiting', { ...values, left: f.daysLeft(lapsesOn, today) });
  };

  const inForce = (pairing: PairingThing): string => {
    const { nextGate, nextGateDueOn } = pairing;
    if (!nextGate || !nextGateDueOn) return t('pairing.state.allPassed');
    return t('pairing.state.active', {
      phase: name('phase', PHASE_OF_GATE[nextGate] ?? ''),
      gate: name('milestone', nextGate),
      left: f.daysLeft(nextGateDueOn, today),
      day: f.day(nextGateDueOn, year),
    });
  };

  const over = (pairing: PairingThing): string => {
    const day = pairing.closedOn ? f.day(pairing.closedOn, year) : '—';
    const { examResult, endReason, closingReason } = pairing;
    const reason = [endReason && name('endReason', endReason), closingReason].filter(Boolean).join(t('pairing.dash'));
    switch (pairing.phase) {
      case 'completed':
        return t('pairing.state.completed', { day, result: examResult ? name('exam', examResult) : '—' });
      case 'ended':
        return t('pairing.state.ended', { day, reason: reason || '—' });
      case 'declined':
        return t('pairing.state.declined', { day, reason: reason || '—' });
      default:
        return t('pairing.state.lapsed', { day });
    }
  };

  return (pairing: PairingThing): string => {
    if (pairing.phase === 'preparing') return waiting(pairing);
    if (pairing.phase !== 'active') return over(pairing);
    return pairing.draftVersion === null ? inForce(pairing) : `${inForce(pairing)} ${waiting(pairing)}`;
  };
};
