import { useMemo } from 'react';

import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import type { Tile, Unit } from './headline-tiles';

const splitMoney = (written: string): readonly [string, string] => {
  const [, figure = written, unit = ''] = /^(.*?)(万元|元)?$/.exec(written) ?? [];
  return [figure, unit];
};

/** How a tile's figure and its unit are written, apart from each other, since they differ in size. */
export const useTileWords = () => {
  const { t } = useText();
  const f = useFormat();
  return useMemo(() => {
    const figure = ({ unit }: Pick<Tile, 'unit'>, value: number): string => {
      if (unit === 'ratio') return f.percent(value);
      if (unit === 'cited') return `${f.decimal(value * 100, 2)}%`; // as it was published, not rounded anew
      if (unit === 'money') return splitMoney(f.wanYuan(Math.round(value)))[0];
      return f.number(value);
    };
    const words: Readonly<Record<Exclude<Unit, 'ratio' | 'cited' | 'money'>, string>> = {
      persons: t('figures.unitPersons'),
      personTimes: t('figures.unitTimes'),
      enterprises: t('figures.unitEnterprises'),
      items: t('figures.unitItems'),
    };
    const unit = (tile: Pick<Tile, 'unit' | 'value'>): string => {
      if (tile.unit === 'ratio' || tile.unit === 'cited') return '';
      return tile.unit === 'money' ? splitMoney(f.wanYuan(tile.value ?? 0))[1] : words[tile.unit];
    };
    return { figure, unit };
  }, [f, t]);
};
