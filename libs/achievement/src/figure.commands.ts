import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';
import type { CitedFigure } from './achievement.events';

/** What may be asked of one figure of others; `figureId`, `cityId` and the day's bounds are put in by the handler. */
export type FigureCommand = {
  readonly type: 'CiteFigure';
  readonly figureId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly figure: CitedFigure;
  /** Millionths: 18 % = 180000. */
  readonly valueMillionths: number;
  /** Vault id of the source as it was typed; '' where none was. */
  readonly sourceId: string;
  readonly citedOn: string;
} & Acted &
  Dated;

/** Why a cited figure is refused. */
export type FigureRejection = DateRefusal | 'FIGURE_UNKNOWN' | 'VALUE_INVALID' | 'SOURCE_MISSING' | 'YEAR_OUT_OF_RANGE';
