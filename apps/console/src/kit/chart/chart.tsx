import { Button } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useState } from 'react';

import { useText } from '../../i18n';
import { COLOURS } from '../../theme/tokens';
import { useDrawing } from './use-drawing';

interface ChartProps {
  /** What it shows in words, with the unit and the period. */
  readonly title: string;
  readonly option: EChartsCoreOption;
  /** The same figures as rows: the view for who cannot or will not see the drawing. */
  readonly table: ReactNode;
  readonly height?: number;
  /** SVG prints sharp; the big screen takes canvas. */
  readonly renderer?: 'svg' | 'canvas';
}

const save = (chart: EChartsType | undefined, title: string): void => {
  if (!chart) return;
  const link = document.createElement('a');
  link.download = `${title}.png`;
  void pictureOf(chart).then((url) => {
    link.href = url;
    link.click();
  });
};

/** An SVG drawing becomes a PNG by way of a canvas twice its size. */
const pictureOf = (chart: EChartsType): Promise<string> =>
  new Promise((resolve, reject) => {
    const [width, height] = [chart.getWidth(), chart.getHeight()];
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
      const pen = canvas.getContext('2d');
      if (!pen) return;
      pen.fillStyle = COLOURS.card;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      resolve(canvas.toDataURL('image/png'));
    };
    image.onerror = () => reject(new Error('The drawing could not be read'));
    image.src = chart.getDataURL();
  });

const Drawing = ({ title, option, height, renderer }: Required<Omit<ChartProps, 'table'>>) => {
  const { t } = useText();
  const { box, chart } = useDrawing(option, renderer);
  return (
    <>
      <div ref={box} className="chart__canvas" role="img" aria-label={title} style={{ height }} />
      <Button size="small" type="text" className="no-print" onClick={() => save(chart.current, title)}>
        {t('kit.png')}
      </Button>
    </>
  );
};

/** A chart with its title in words, its table one click away, and a picture to save. */
export const Chart = ({ title, option, table, height = 280, renderer = 'svg' }: ChartProps) => {
  const { t } = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="card">
      <figcaption className="chart__head">
        <h2>{title}</h2>
        <span className="chart__tools no-print">
          <Button size="small" type="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('kit.chartView') : t('kit.tableView')}
          </Button>
        </span>
      </figcaption>
      {asTable ? table : <Drawing {...{ title, option, height, renderer }} />}
    </figure>
  );
};
