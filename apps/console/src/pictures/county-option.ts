/** One measure of the comparison: its own panel, for measures of different units never share an axis. */
export interface ComparedMeasure {
  readonly title: string;
  /** What a value is written as, unit included. */
  readonly write: (value: number) => string;
  /** Rates are drawn against 100 per cent, counts against the largest. */
  readonly isRate: boolean;
}

/** A county with one value for each measure, in the same order; null where there is none. */
export interface ComparedCounty {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly own: boolean;
}

/** Colours of a picture, from the theme. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly bar: string;
  readonly own: string;
}

/** Sizes in pixels; a panel is never narrower than its names, a bar and its figure need. */
export const PANEL = { row: 26, head: 30, gap: 22, label: 108, figure: 88, least: 400 } as const;

/** How the panels stand: as many side by side as the width holds. */
export interface PanelGrid {
  readonly columns: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
  readonly height: number;
}

/** Lays the panels out for a width in pixels. */
export const panelGrid = (width: number, measures: number, counties: number): PanelGrid => {
  const columns = Math.min(Math.max(1, Math.floor(width / PANEL.least)), Math.max(1, measures));
  const panelHeight = PANEL.head + counties * PANEL.row + PANEL.gap;
  return { columns, panelWidth: width / columns, panelHeight, height: Math.ceil(measures / columns) * panelHeight };
};

type Panel = ComparedMeasure & { readonly n: number; readonly left: number; readonly top: number };

const panelsOf = (measures: readonly ComparedMeasure[], { columns, panelWidth, panelHeight }: PanelGrid): Panel[] =>
  measures.map((measure, n) => ({
    ...measure,
    n,
    left: (n % columns) * panelWidth,
    top: Math.floor(n / columns) * panelHeight,
  }));

const seriesOf = ({ n, write }: Panel, counties: readonly ComparedCounty[], colours: ChartColours) => ({
  type: 'bar' as const,
  xAxisIndex: n,
  yAxisIndex: n,
  barWidth: 12,
  data: counties.map(({ values, own }) => {
    const value = values[n] ?? null;
    return {
      value: value ?? 0,
      itemStyle: { color: own ? colours.own : colours.bar },
      label: { formatter: value === null ? '—' : write(value), fontWeight: own ? (600 as const) : (400 as const) },
    };
  }),
  label: { show: true, position: 'right' as const, color: colours.ink, fontSize: 13 },
});

/** The ECharts option of the county comparison: small panels, bars from zero, each bar with its own figure and unit. */
export const countyOption = (
  measures: readonly ComparedMeasure[],
  counties: readonly ComparedCounty[],
  colours: ChartColours,
  width: number,
) => {
  const grid = panelGrid(width, measures.length, counties.length);
  const panels = panelsOf(measures, grid);
  const text = { color: colours.ink, fontSize: 13 };
  return {
    animation: false,
    title: panels.map(({ title, left, top }) => ({
      text: title,
      left,
      top,
      padding: 0,
      textStyle: { ...text, fontWeight: 600 as const },
    })),
    grid: panels.map(({ left, top }) => ({
      left: left + PANEL.label,
      top: top + PANEL.head,
      width: grid.panelWidth - PANEL.label - PANEL.figure,
      height: counties.length * PANEL.row,
    })),
    xAxis: panels.map(({ n, isRate }) => ({
      type: 'value' as const,
      gridIndex: n,
      min: 0,
      ...(isRate && { max: 100 }),
      show: false,
    })),
    yAxis: panels.map(({ n }) => ({
      type: 'category' as const,
      gridIndex: n,
      inverse: true,
      data: counties.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, width: PANEL.label - 14, overflow: 'truncate' as const },
    })),
    series: panels.map((panel) => seriesOf(panel, counties, colours)),
  };
};
