import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { isTargetKey } from '../../pictures/bullet-list';
import { type CohortFigures, funnelOf } from '../../pictures/cohort';
import type { PromotionMatrix } from '../../pictures/promotion-matrix';
import type { Bullet } from '../../pictures/targets';
import type { Sheet } from '../../pictures/xlsx';

/** Per cent with one decimal, as a number that a spreadsheet can use. */
const hundredths = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** The tables behind the pictures of the page. */
export const useSheets = () => {
  const { t } = useText();
  const f = useFormat();
  return useMemo(
    () => ({
      targets: (name: string, bullets: readonly Bullet[]): Sheet => ({
        name,
        head: [
          t('headlines.colTarget'),
          t('headlines.colReached'),
          t('headlines.colGoal'),
          t('headlines.colShare'),
          t('headlines.colPace'),
          t('headlines.colNeeded'),
          t('headlines.colRatio'),
        ],
        rows: bullets.map(({ key, reached, target, share, pacePerYear, paceNeededPerYear, paceRatio }) => [
          isTargetKey(key) ? t(`targets.${key}`) : key,
          reached,
          target,
          hundredths(share),
          pacePerYear === null ? null : Math.round(pacePerYear),
          paceNeededPerYear === null ? null : Math.ceil(paceNeededPerYear),
          tenths(paceRatio),
        ]),
      }),
      promotions: (name: string, { rows }: PromotionMatrix): Sheet => ({
        name,
        head: [t('pictures.from'), t('pictures.to'), t('headlines.colCount')],
        rows: rows.flatMap(({ from, cells }) =>
          cells.flatMap((cell) => (cell ? [[f.gradeShort(from), f.gradeShort(cell.to), cell.count]] : [])),
        ),
      }),
      cohort: (name: string, cohort: CohortFigures): Sheet => ({
        name,
        head: [t('headlines.colStep'), t('headlines.colPersons'), t('headlines.colOfPaired')],
        rows: funnelOf(cohort).map(({ key, count, ofAll }) => [t(`pictures.${key}`), count, hundredths(ofAll)]),
      }),
    }),
    [t, f],
  );
};
