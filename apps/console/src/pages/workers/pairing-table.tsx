import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { PageLink } from '../../kit/page-link';
import { useNames } from '../../kit/use-names';
import { PairingStanding } from '../pairings/pairing-columns';
import type { PersonPairing } from './person-query';

interface PairingTableProps {
  readonly pairings: readonly PersonPairing[];
  /** Whose name each line gives. */
  readonly shows: 'master' | 'apprentice';
}

/** Pairings of one person, those in force first as the interface gives them. */
export const PairingTable = ({ pairings, shows }: PairingTableProps) => {
  const { t } = useText();
  const name = useNames();
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(shows === 'master' ? 'pairing.master' : 'pairing.apprentice')}</th>
            <th>{t('pairing.standing')}</th>
            <th>{t('pairing.next')}</th>
            <th className="wide-only">{t('pairing.term')}</th>
          </tr>
        </thead>
        <tbody>
          {pairings.map((one) => (
            <tr key={one.pairingId}>
              <td>
                <PageLink className="nowrap" to={`/pairings/${one.pairingId}`}>
                  {(shows === 'master' ? one.masterName : one.apprenticeName) ?? '—'}
                </PageLink>
              </td>
              <td>
                <PairingStanding {...one} />
              </td>
              <td>
                {one.phase === 'active' && one.nextGate && one.nextGateDueOn ? (
                  <>
                    {name('milestone', one.nextGate)} <Deadline due={one.nextGateDueOn} />
                  </>
                ) : (
                  <span className="soft">—</span>
                )}
              </td>
              <td className="nowrap wide-only">
                {t('pairing.fromTo', { from: one.startedOn, to: one.closedOn ?? one.endsOn })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
