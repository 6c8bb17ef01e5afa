import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { GradeText } from '../../kit/grade';
import { byColumn, type Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark, PaperMark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { PairingRow } from './pairings-query';

const PHASE_OF_GATE = { 'fit-for-post': 'novice', independent: 'growth', completion: 'mature' } as const;

/** How a pairing stands: its state, and in force the phase of the training, which the next gate tells. */
export const PairingStanding = ({ phase, nextGate }: Pick<PairingRow, 'phase' | 'nextGate'>) => {
  const name = useNames();
  const training = PHASE_OF_GATE[nextGate as keyof typeof PHASE_OF_GATE];
  if (phase === 'active' && training) return <span className="nowrap">{name('phase', training)}</span>;
  const tone = phase === 'completed' ? 'good' : phase === 'active' || phase === 'preparing' ? undefined : 'bad';
  return <Mark text={name('pairing', phase)} {...(tone && { tone })} />;
};

const NextStep = ({ row }: { readonly row: PairingRow }) => {
  const { t } = useText();
  const name = useNames();
  if (row.phase === 'preparing' && row.lapsesOn) {
    return (
      <span className="nowrap">
        {t('pairing.confirmBy')} <Deadline due={row.lapsesOn} />
      </span>
    );
  }
  if (row.phase !== 'active' || !row.nextGate || !row.nextGateDueOn) return <span className="soft">—</span>;
  return (
    <span className="nowrap">
      {name('milestone', row.nextGate)} <Deadline due={row.nextGateDueOn} />
    </span>
  );
};

type Names = ReturnType<typeof useNames>;

const standingText = ({ phase, nextGate }: PairingRow, name: Names): string => {
  const training = PHASE_OF_GATE[nextGate as keyof typeof PHASE_OF_GATE];
  return phase === 'active' && training ? name('phase', training) : name('pairing', phase);
};

const nextText = ({ phase, lapsesOn, nextGate, nextGateDueOn }: PairingRow, name: Names, confirmBy: string) => {
  if (phase === 'preparing' && lapsesOn) return `${confirmBy} ${lapsesOn}`;
  return phase === 'active' && nextGate && nextGateDueOn ? `${name('milestone', nextGate)} ${nextGateDueOn}` : null;
};

/** The columns of the register; a phone keeps who, how it stands and what is next. */
export const usePairingColumns = (): readonly Column<PairingRow>[] => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'apprentice',
        title: t('pairing.apprentice'),
        sort: byColumn('APPRENTICE_NAME'),
        cell: (row) => (
          <span className="who">
            <PageLink to={`/pairings/${row.pairingId}`}>{row.apprenticeName ?? '—'}</PageLink>
            {row.enteredOnPaper && <PaperMark />}
          </span>
        ),
        text: (row) => row.apprenticeName,
      },
      {
        key: 'master',
        title: t('pairing.master'),
        sort: byColumn('MASTER_NAME'),
        cell: (row) => row.masterName ?? '—',
      },
      {
        key: 'enterprise',
        title: t('pairing.enterprise'),
        words: true,
        sort: byColumn('ENTERPRISE_NAME'),
        priority: 3,
        cell: (row) => row.enterpriseName ?? '—',
      },
      {
        key: 'trade',
        title: t('pairing.trade'),
        sort: byColumn('TRADE'),
        priority: 2,
        cell: (row) => <span className="nowrap">{name('trade', row.trade)}</span>,
        text: (row) => name('trade', row.trade),
      },
      {
        key: 'target',
        title: t('pairing.target'),
        sort: byColumn('TARGET_GRADE'),
        priority: 3,
        cell: (row) => <GradeText grade={row.targetGrade} short />,
        text: (row) => f.grade(row.targetGrade),
      },
      {
        key: 'phase',
        title: t('pairing.standing'),
        sort: byColumn('PHASE'),
        priority: 1,
        cell: (row) => <PairingStanding {...row} />,
        text: (row) => standingText(row, name),
      },
      {
        key: 'next',
        title: t('pairing.next'),
        sort: byColumn('NEXT_GATE_DUE_ON'),
        priority: 2,
        cell: (row) => <NextStep row={row} />,
        text: (row) => nextText(row, name, t('pairing.confirmBy')),
      },
      {
        key: 'registered',
        title: t('pairing.registeredOn'),
        sort: byColumn('REGISTERED_ON'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.registeredOn}</span>,
        text: (row) => row.registeredOn,
      },
    ],
    [t, f, name],
  );
};
