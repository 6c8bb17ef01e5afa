import { useParams } from 'react-router';

import { graphql, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { NotThere } from '../../kit/not-there';
import { Sheet } from '../../kit/paper';
import { Failed, Loading } from '../../kit/states';
import { useNames } from '../../kit/use-names';
import type { PairingRow } from '../pairings/pairings-query';
import { MOST, useAllPairings } from './use-all-pairings';

const NODE = graphql(`
  query RosterOf($nodeId: ID!) {
    orgNode(id: $nodeId) {
      nodeId
      name
    }
  }
`);

const COLUMNS = [
  'number',
  'masterName',
  'apprenticeName',
  'trade',
  'grades',
  'started',
  'ends',
  'state',
  'remark',
] as const;

/** A usual name stands on one line, a long one may break. */
const nameClass = (name: string | null): string | undefined => ((name ?? '').length <= 4 ? 'nowrap' : undefined);

const Line = ({ row, number }: { readonly row: PairingRow; readonly number: number }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <tr>
      <td>{number}</td>
      <td className={nameClass(row.masterName)}>{row.masterName ?? '—'}</td>
      <td className={nameClass(row.apprenticeName)}>{row.apprenticeName ?? '—'}</td>
      <td>{name('trade', row.trade)}</td>
      <td>{`${f.gradeShort(row.apprenticeGrade)} → ${f.gradeShort(row.targetGrade)}`}</td>
      <td className="nowrap">{f.day(row.startedOn)}</td>
      <td className="nowrap">{f.day(row.endsOn)}</td>
      <td className="nowrap">{name('pairing', row.phase)}</td>
      <td>{row.enteredOnPaper ? t('kit.onPaper') : ''}</td>
    </tr>
  );
};

interface RosterProps {
  readonly name: string;
  readonly rows: readonly PairingRow[];
}

/** Rows that stay on one page with the signatures: nobody signs an empty page. */
const KEPT = 3;

/** Title and heads stand in the head of the table, so that every page of it repeats them. */
const Roster = ({ name, rows }: RosterProps) => {
  const { t } = useText();
  const f = useFormat();
  const { today } = useMyself();
  return (
    <>
      <table>
        <thead>
          <tr className="sheet__head">
            <th colSpan={COLUMNS.length}>{t('paper.roster')}</th>
          </tr>
          <tr className="sheet__meta">
            <th colSpan={COLUMNS.length}>
              {t('paper.rosterMeta', { name, day: f.day(today), count: f.number(rows.length) })}
            </th>
          </tr>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{t(`paper.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, -KEPT).map((row, n) => (
            <Line key={row.pairingId} row={row} number={n + 1} />
          ))}
        </tbody>
        <tbody className="sheet__together">
          {rows.slice(-KEPT).map((row, n) => (
            <Line key={row.pairingId} row={row} number={Math.max(0, rows.length - KEPT) + n + 1} />
          ))}
          <tr className="sheet__lines">
            <td colSpan={COLUMNS.length}>
              <div className="sheet__signatures">
                <div>{t('paper.compiled')}</div>
                <div>{t('paper.reviewed')}</div>
                <div>{t('paper.sealed')}</div>
                <div>{t('paper.signDay')}</div>
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
};

/** The roster 花名册 of a node's pairings to print. */
const RosterPage = () => {
  const { t } = useText();
  const f = useFormat();
  const { nodeId = '' } = useParams();
  const { data, failure } = useAnswer(NODE, { nodeId });
  const all = useAllPairings(nodeId);
  const wrong = failure ?? all.failure;
  if (wrong) return <Failed failure={wrong} />;
  if (data && !data.orgNode) return <NotThere />;
  if (!data?.orgNode || all.progress === 'reading') {
    return (
      <div className="paper">
        <p className="soft">{t('paper.reading', { count: f.number(all.rows.length) })}</p>
        <Loading lines={10} />
      </div>
    );
  }
  return (
    <Sheet title={t('paper.roster')} kind="working">
      {all.progress === 'cut' && (
        <p className="form__warning no-print">{t('paper.tooMany', { count: f.number(MOST) })}</p>
      )}
      <Roster name={data.orgNode.name} rows={all.rows} />
    </Sheet>
  );
};

export default RosterPage;
