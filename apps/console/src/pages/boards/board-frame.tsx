import { Button } from 'antd';
import type { ReactNode } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { ListAddress } from '../../kit/list-page';
import { Empty } from '../../kit/states';

/** How many a page of a board has. */
export const BOARD_PAGE = 20;

interface FootProps {
  readonly list: ListAddress;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Saves the whole board. */
  readonly save: ReactNode;
}

/** On to the next ranks, or back to the first. */
export const BoardFoot = ({ list, pageInfo, save }: FootProps) => {
  const { t } = useText();
  const f = useFormat();
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <div className="list-foot no-print">
      <span>{save}</span>
      {list.page > 1 && <Button onClick={() => list.goTo(undefined, 1)}>{t('boards.first')}</Button>}
      {hasNextPage && endCursor && (
        <Button onClick={() => list.goTo(endCursor, list.page + 1)}>
          {t('boards.next', { count: f.number(BOARD_PAGE) })}
        </Button>
      )}
    </div>
  );
};

interface BodyProps {
  readonly rows: readonly unknown[];
  readonly children: ReactNode;
}

/** A board in its card, or why it is empty. */
export const BoardBody = ({ rows, children }: BodyProps) => {
  const { t } = useText();
  return <div className="card board-card">{rows.length === 0 ? <Empty text={t('boards.empty')} /> : children}</div>;
};
