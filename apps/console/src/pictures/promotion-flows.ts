import { type Grade, GRADES, rankOf } from './grade-scale';
import type { PromotionCell } from './promotion-matrix';

/** The picture's size and the room that its columns leave between them, in its own units. */
export interface FlowFrame {
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
  readonly gap: number;
}

/** A grade in one of the two columns. */
export interface FlowStop {
  readonly grade: Grade;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The steps from a grade on the left to one on the right, as a ribbon. */
export interface Flow extends PromotionCell {
  readonly path: string;
}

/** Two columns with the steps between them; steps of different people are never chained into one line. */
export interface FlowPicture {
  readonly from: readonly FlowStop[];
  readonly to: readonly FlowStop[];
  readonly flows: readonly Flow[];
}

type Side = 'from' | 'to';

const sumsOf = (cells: readonly PromotionCell[], side: Side): [Grade, number][] => {
  const highestFirst = [...GRADES].reverse();
  return highestFirst.flatMap((grade): [Grade, number][] => {
    const count = cells.filter((cell) => cell[side] === grade).reduce((all, cell) => all + cell.count, 0);
    return count > 0 ? [[grade, count]] : [];
  });
};

const column = (sums: readonly [Grade, number][], x: number, scale: number, frame: FlowFrame): FlowStop[] => {
  const used = sums.reduce((all, [, count]) => all + count * scale, 0) + frame.gap * (sums.length - 1);
  let y = (frame.height - used) / 2;
  return sums.map(([grade, count]) => {
    const stop = { grade, count, x, y, height: count * scale };
    y += stop.height + frame.gap;
    return stop;
  });
};

const round = (value: number): number => Math.round(value * 10) / 10;

const ribbon = (left: readonly [number, number], right: readonly [number, number], thick: number): string => {
  const [x0, y0] = left.map(round) as [number, number];
  const [x1, y1] = right.map(round) as [number, number];
  const middle = round((x0 + x1) / 2);
  const [b0, b1] = [round(y0 + thick), round(y1 + thick)];
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${b1}C${middle} ${b1} ${middle} ${b0} ${x0} ${b0}Z`;
};

/** Lays out the two columns, the highest grade on top, so that every ribbon rises. */
export const flowsOf = (promotions: readonly PromotionCell[], frame: FlowFrame): FlowPicture => {
  const cells = promotions.filter(({ count }) => count > 0);
  const [lefts, rights] = [sumsOf(cells, 'from'), sumsOf(cells, 'to')];
  const total = cells.reduce((all, { count }) => all + count, 0);
  if (total === 0) return { from: [], to: [], flows: [] };
  const room = frame.height - frame.gap * (Math.max(lefts.length, rights.length) - 1);
  const scale = room / total;
  const from = column(lefts, 0, scale, frame);
  const to = column(rights, frame.width - frame.columnWidth, scale, frame);
  const taken = new Map<string, number>();
  const dock = (side: Side, stops: readonly FlowStop[], cell: PromotionCell): number => {
    const stop = stops.find(({ grade }) => grade === cell[side]);
    const key = `${side}:${cell[side]}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + cell.count * scale);
    return (stop?.y ?? 0) + before;
  };
  const ordered = [...cells].sort((a, b) => rankOf(b.to) - rankOf(a.to) || rankOf(b.from) - rankOf(a.from));
  const flows = ordered.map((cell): Flow => {
    const left = [frame.columnWidth, dock('from', from, cell)] as const;
    const right = [frame.width - frame.columnWidth, dock('to', to, cell)] as const;
    return { ...cell, path: ribbon(left, right, cell.count * scale) };
  });
  return { from, to, flows };
};
