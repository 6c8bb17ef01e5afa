import { Button, Table, type TableProps } from 'antd';
import { type Key, type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';

import type { Answer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ExportButton } from '../export-button';
import { PageHead } from '../page';
import { Empty, Failed, Loading } from '../states';
import { antdColumns, type Column, sortWord } from './columns';
import type { ListAddress } from './list-address';
import { sheetOf } from './sheet-of';
import { useFittingColumns } from './use-fitting-columns';

/** A page of rows as the interface gives it. */
export interface Rows<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | null;
}

interface ListPageProps<Row> {
  readonly title: string;
  readonly list: ListAddress;
  readonly answer: Answer<unknown>;
  /** The connection within the answer; undefined until it is there. */
  readonly rows: Rows<Row> | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The page of a row: it opens by click or Enter, and the first cell should hold the link itself. */
  readonly rowTo?: (row: Row) => string;
  /** `TextFilter` and `ChoiceFilter`. */
  readonly filters?: ReactNode;
  /** The main action. */
  readonly action?: ReactNode;
  /** Reads all rows as they are filtered, for the export; without it there is none. */
  readonly allRows?: () => Promise<readonly Row[]>;
  /** Rows that can be chosen for a bulk action, by their key. */
  readonly selection?: { readonly keys: readonly string[]; readonly choose: (keys: readonly string[]) => void };
  /** What an empty list says while nothing is filtered: why, and what fills it. */
  readonly empty: string;
}

const Foot = <Row,>({ list, rows }: { readonly list: ListAddress; readonly rows: Rows<Row> }) => {
  const { t } = useText();
  const f = useFormat();
  const navigate = useNavigate();
  const { hasNextPage, endCursor } = rows.pageInfo;
  const count = rows.totalCount ?? undefined;
  if (list.page === 1 && !hasNextPage && count === undefined) {
    return (
      <div className="list-foot soft">
        <span>{t('kit.atLeast', { count: f.number(rows.nodes.length) })}</span>
      </div>
    );
  }
  return (
    <nav className="list-foot no-print" aria-label={t('kit.pages')}>
      <span className="soft">{t('kit.page', { page: list.page })}</span>
      {list.page > 1 && (
        <Button onClick={() => (list.page === 2 ? list.goTo(undefined, 1) : void navigate(-1))}>
          {t('kit.previous')}
        </Button>
      )}
      {hasNextPage && endCursor && <Button onClick={() => list.goTo(endCursor, list.page + 1)}>{t('kit.next')}</Button>}
    </nav>
  );
};

const RowTable = <Row extends object>({ rows, list, columns, rowKey, rowTo, selection }: RowTableProps<Row>) => {
  const navigate = useNavigate();
  const [room, fitting] = useFittingColumns(columns);
  const shown = useMemo(() => antdColumns(fitting, list), [fitting, list]);
  const onChange: TableProps<Row>['onChange'] = (_pages, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    list.setSort(sortWord(columns, one?.columnKey, one?.order));
  };
  return (
    <div className="scroll" ref={room}>
      <Table<Row>
        size="small"
        columns={shown}
        dataSource={[...rows.nodes]}
        rowKey={rowKey}
        pagination={false}
        onChange={onChange}
        {...(selection && {
          rowSelection: {
            selectedRowKeys: [...selection.keys],
            preserveSelectedRowKeys: true,
            onChange: (keys: readonly Key[]) => selection.choose(keys.map(String)),
          },
        })}
        {...(rowTo && {
          rowClassName: 'row-link',
          onRow: (row: Row) => ({
            onClick: ({ target }) => {
              if (!(target as HTMLElement).closest('a,button')) void navigate(rowTo(row));
            },
          }),
        })}
      />
    </div>
  );
};

type RowTableProps<Row> = Pick<ListPageProps<Row>, 'list' | 'columns' | 'rowKey' | 'rowTo' | 'selection'> & {
  readonly rows: Rows<Row>;
};

const Body = <Row extends object>(props: ListPageProps<Row>) => {
  const { t } = useText();
  const { answer, rows, list, empty } = props;
  if (answer.failure && !rows) return <Failed failure={answer.failure} again={answer.askAgain} />;
  if (!rows) return <Loading lines={8} />;
  if (rows.nodes.length > 0) {
    return (
      <>
        <RowTable {...props} rows={rows} />
        <Foot list={list} rows={rows} />
      </>
    );
  }
  const isFiltered = Object.keys(list.filters).length > 0;
  return (
    <Empty
      text={isFiltered ? t('kit.noMatch') : empty}
      action={isFiltered && <Button onClick={list.clearFilters}>{t('kit.clear')}</Button>}
    />
  );
};

/** A list: title, count, main action, filters as words, the table, its pages. Everything is the server's work. */
export const ListPage = <Row extends object>(props: ListPageProps<Row>) => {
  const { t } = useText();
  const f = useFormat();
  const { title, rows, action, filters, allRows, columns } = props;
  const count = rows?.totalCount ?? undefined;
  return (
    <>
      <PageHead
        title={title}
        aside={count !== undefined && t('kit.count', { count: f.number(count) })}
        actions={
          <>
            {allRows && rows && rows.nodes.length > 0 && (
              <ExportButton sheet={async () => sheetOf(title, columns, await allRows())} />
            )}
            {action}
          </>
        }
      />
      {filters && (
        <div className="filters no-print" role="search" aria-label={t('kit.filters')}>
          {filters}
        </div>
      )}
      <Body {...props} />
    </>
  );
};
