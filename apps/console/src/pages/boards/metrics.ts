import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { EnterpriseMetric, MentorMetric, Part } from './queries';

/** What is ranked. */
export const KINDS = ['enterprises', 'mentors', 'counties'] as const;
export type Kind = (typeof KINDS)[number];

/** Measures of enterprises and counties, counts before rates. */
export const ENTERPRISE_METRICS = [
  'PAIRED_WORKERS',
  'FIT_FOR_POST',
  'INDEPENDENT',
  'PROMOTIONS',
  'RESULTS',
  'PAIRING_RATE',
  'ON_TIME_RATE',
  'COMPLETION_RATE',
  'RETENTION_RATE',
  'PROMOTIONS_PER_HUNDRED',
  'RESULTS_PER_HUNDRED',
] as const satisfies readonly EnterpriseMetric[];

/** Measures of masters. */
export const MENTOR_METRICS = [
  'APPRENTICES',
  'INDEPENDENT',
  'PROMOTIONS',
  'COMPLETED',
  'ON_TIME_RATE',
] as const satisfies readonly MentorMetric[];

export type Metric = EnterpriseMetric | MentorMetric;

/** Rates are read against 100 per cent; so much per hundred has no such end. */
export const isRate = (metric: Metric): boolean => metric.endsWith('_RATE');

const isWhole = (metric: Metric): boolean => !isRate(metric) && !metric.endsWith('_PER_HUNDRED');

const UNITS: Readonly<Record<Metric, 'persons' | 'times' | 'items' | 'percent'>> = {
  PAIRED_WORKERS: 'persons',
  FIT_FOR_POST: 'persons',
  INDEPENDENT: 'persons',
  PROMOTIONS: 'times',
  RESULTS: 'items',
  PAIRING_RATE: 'percent',
  ON_TIME_RATE: 'percent',
  COMPLETION_RATE: 'percent',
  RETENTION_RATE: 'percent',
  PROMOTIONS_PER_HUNDRED: 'times',
  RESULTS_PER_HUNDRED: 'items',
  APPRENTICES: 'persons',
  COMPLETED: 'persons',
};

/** The measure that an address names, or the first of the kind. */
export const metricOf = <M extends Metric>(metrics: readonly M[], asked: string | undefined): M =>
  metrics.find((metric) => metric === asked) ?? (metrics[0] as M);

/** How measures and what they are made of are written. */
export const useMetricWords = () => {
  const { t } = useText();
  const f = useFormat();
  return useMemo(() => {
    /** In a cell: the unit stands in the head. */
    const figure = (metric: Metric, value: number): string => (isWhole(metric) ? f.number(value) : f.tenths(value));
    return {
      figure,
      name: (metric: Metric): string => t(`boards.metric.${metric}`),
      /** Beside a bar: with its unit. */
      withUnit: (metric: Metric, value: number): string =>
        `${figure(metric, value)}${t(`boards.unit.${UNITS[metric]}`)}`,
      parts: (parts: readonly Part[]): string =>
        parts.map(({ key, count }) => t(`boards.part.${key}`, { count: f.number(count) })).join(' · '),
    };
  }, [t, f]);
};
