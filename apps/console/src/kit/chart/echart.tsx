import type { EChartsCoreOption } from 'echarts/core';

import { useDrawing } from './use-drawing';

interface EChartProps {
  /** What it shows in words. */
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** SVG prints sharp; the big screen takes canvas. */
  readonly renderer?: 'svg' | 'canvas';
}

/** The bare drawing, for cards that bring their own title and tools. */
export const EChart = ({ title, option, height, renderer = 'svg' }: EChartProps) => {
  const { box } = useDrawing(option, renderer);
  return <div ref={box} className="chart__canvas" role="img" aria-label={title} style={{ height }} />;
};
