import { Button } from 'antd';

import { useAnswer } from '../../client';
import { REGISTRARS } from '../../frame/roles';
import { type Myself, useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { useAct } from '../../kit/acts';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { type CompetitionThing, type Entry, UNIT } from './competition-query';

type MyUnit = Pick<Myself, 'node'>;

/** Whether a unit is within my scope as far as my own unit tells: a city holds all, an enterprise itself alone. */
const heldBy = ({ node }: MyUnit, nodeId: string): boolean | undefined => {
  if (node?.kind === 'city' || node?.nodeId === nodeId) return true;
  return node?.kind === 'enterprise' ? false : undefined;
};

/** Whether I act for a unit: it is within my scope, and my role records. Unions in between ask the interface. */
const useActsFor = (nodeId: string): boolean => {
  const me = useMyself();
  const records = REGISTRARS.includes(me.role);
  const held = heldBy(me, nodeId);
  const { data } = useAnswer(UNIT, { id: nodeId }, { skip: !records || held !== undefined });
  return records && (held ?? data?.orgNode?.nodeId === nodeId);
};

interface EntryActsProps {
  readonly competition: CompetitionThing;
  readonly entry: Entry;
}

/** What can be done with an entry: its prize is the organiser's to record, its withdrawal the enterprise's. */
const EntryActs = ({ competition: { organiserId, heldOn }, entry }: EntryActsProps) => {
  const { t } = useText();
  const { today } = useMyself();
  const [, start] = useAct();
  const isOrganiser = useActsFor(organiserId);
  const isOwn = useActsFor(entry.enterpriseId);
  const { entryId, withdrawnOn, prize } = entry;
  const name = entry.name ?? '—';
  if (withdrawnOn !== null || prize > 0) return null;
  return (
    <span className="who">
      {isOrganiser && today >= heldOn && (
        <Button size="small" aria-label={t('competition.prizeOf', { name })} onClick={() => start(`prize:${entryId}`)}>
          {t('competition.award')}
        </Button>
      )}
      {isOwn && (
        <Button
          size="small"
          aria-label={t('competition.withdrawOf', { name })}
          onClick={() => start(`withdraw:${entryId}`)}
        >
          {t('competition.withdraw')}
        </Button>
      )}
    </span>
  );
};

const Outcome = ({ entry: { withdrawnOn, prize } }: Pick<EntryActsProps, 'entry'>) => {
  const { t } = useText();
  if (withdrawnOn !== null) return <Mark text={t('competition.withdrawn')} tone="bad" />;
  if (prize === 1 || prize === 2 || prize === 3) return <Mark text={t(`competition.prize.${prize}`)} tone="good" />;
  return <span className="soft">—</span>;
};

/** The entries that I may see, with what can be done about each. */
export const EntryTable = ({ competition }: { readonly competition: CompetitionThing }) => {
  const { t } = useText();
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('competition.entrant')}</th>
            <th>{t('competition.outcome')}</th>
            <th>{t('competition.acts')}</th>
            <th className="entries__wide">{t('results.enterprise')}</th>
            <th className="entries__wide">{t('competition.enteredOn')}</th>
          </tr>
        </thead>
        <tbody>
          {competition.entries.nodes.map((entry) => (
            <tr key={entry.entryId}>
              <td>
                <PageLink className="nowrap" to={`/workers/${entry.personId}`}>
                  {entry.name ?? '—'}
                </PageLink>
              </td>
              <td>
                <Outcome entry={entry} />
              </td>
              <td>
                <EntryActs competition={competition} entry={entry} />
              </td>
              <td className="entries__wide">
                <OrgName name={entry.enterpriseName ?? '—'} />
              </td>
              <td className="entries__wide nowrap">{entry.enteredOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
