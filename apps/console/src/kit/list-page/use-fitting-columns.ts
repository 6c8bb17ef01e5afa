import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { usePreference } from '../../client';
import type { Column } from './columns';
import { leftOutFirst } from './left-out-first';

const tableIn = (room: HTMLElement | null): HTMLTableElement | null => room?.querySelector('table') ?? null;

const isTight = (room: HTMLElement | null): boolean =>
  room !== null && (tableIn(room)?.offsetWidth ?? 0) > room.clientWidth + 1;

/**
 * As many columns as the room holds in the language and the size of text that are set: what a width in pixels cannot
 * know. The room is the element around the table; whoever widens it gets the columns back.
 */
export const useFittingColumns = <Row>(
  columns: readonly Column<Row>[],
): readonly [RefObject<HTMLDivElement | null>, readonly Column<Row>[]] => {
  const room = useRef<HTMLDivElement>(null);
  const [largeText] = usePreference('largeText');
  const [leftOut, setLeftOut] = useState(0);
  const order = useMemo(() => leftOutFirst(columns), [columns]);

  useLayoutEffect(() => setLeftOut(0), [columns, largeText]);
  useLayoutEffect(() => {
    if (isTight(room.current)) setLeftOut(Math.min(leftOut + 1, order.length));
  });
  useEffect(() => {
    const table = tableIn(room.current);
    if (!room.current || !table) return undefined;
    let width = room.current.clientWidth;
    const watch = new ResizeObserver(() => {
      const next = room.current?.clientWidth ?? width;
      if (next !== width) setLeftOut(0);
      else if (isTight(room.current)) setLeftOut((before) => Math.min(before + 1, order.length));
      width = next;
    });
    watch.observe(room.current);
    watch.observe(table);
    return () => watch.disconnect();
  }, [order]);

  const shown = useMemo(() => {
    const gone = new Set(order.slice(0, leftOut));
    return columns.filter((column) => !gone.has(column));
  }, [columns, order, leftOut]);
  return [room, shown];
};
