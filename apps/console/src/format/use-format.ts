import { useMemo } from 'react';

import { useText } from '../i18n';
import { days } from './number';
import * as date from './date';
import * as grade from './grade';
import * as money from './money';
import * as number from './number';
import { basis, type MeasuredShare, ratio } from './ratio';

/** Everything that formats, in the language of the page: `const f = useFormat(); f.persons(3604)`. */
export const useFormat = () => {
  const { language } = useText();
  return useMemo(
    () => ({
      number: number.wholeNumber,
      decimal: number.decimal,
      tenths: number.tenths,
      percent: number.percent,
      points: number.points,
      persons: (count: number) => number.persons(count, language),
      personTimes: (count: number) => number.personTimes(count, language),
      days: (count: number) => days(count, language),
      yuan: (fen: number) => money.yuan(fen, language),
      yuanFigure: money.yuanFigure,
      wanYuan: (fen: number) => money.wanYuan(fen, language),
      clawback: (fen: number) => money.clawback(fen, language),
      day: (day: string, year?: number) => date.sentenceDay(day, language, year),
      instant: date.instant,
      daysLeft: (due: string, today: string) => date.daysLeft(due, today, language),
      grade: (code: grade.Grade) => grade.gradeName(code, language),
      gradeShort: (code: grade.Grade) => grade.gradeShort(code, language),
      basis: (measured: MeasuredShare, waitingFor: string) => basis(measured, waitingFor, language),
      ratio: (measured: MeasuredShare, waitingFor: string) => ratio(measured, waitingFor, language),
    }),
    [language],
  );
};
