import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

import { COLOURS, FONT, SERIES } from '../../theme/tokens';

const BASE = {
  textStyle: { fontFamily: FONT, color: COLOURS.ink },
  animationDuration: 150,
  aria: { enabled: false },
} as const;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A drawing in a box of the page: made when ECharts is there, redrawn with its option, gone with the page. */
export const useDrawing = (option: EChartsCoreOption, renderer: 'svg' | 'canvas') => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    let gone = false;
    const resize = new ResizeObserver(() => chart.current?.resize());
    void import('./engine').then(({ init }) => {
      if (gone || !box.current) return;
      chart.current = init(box.current, undefined, { renderer });
      const drawn: EChartsCoreOption = { ...BASE, color: [...SERIES], animation: !isStill(), ...option };
      chart.current.setOption(drawn);
      resize.observe(box.current);
    });
    return () => {
      gone = true;
      resize.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, [renderer, option]);
  return { box, chart };
};
