import type { Dated } from '@xinhuo/kernel';
import type { CommandContext } from '../decisions/command-context';

/** The settings of a programme in force, and their version, which an event that used them keeps. */
export interface ProgrammeSettingsView {
  readonly version: number;
  /** Current apprentices per master unless the mentor pool says otherwise. */
  readonly placesPerMaster: number;
  /** Days after which an unconfirmed agreement version lapses. */
  readonly lapseDays: number;
  /** How many days back a business date may lie, unless history is entered. */
  readonly backdatingDays: number;
  /** Months from the start date to the end of each phase. */
  readonly phaseMonths: { readonly novice: number; readonly growth: number; readonly mature: number };
  /** Working days of a public notice. */
  readonly noticeDays: number;
  /** Usual days from start to independent work, by trade; a trade that is missing has no baseline. */
  readonly baselineDays: Readonly<Record<string, number>>;
}

/** Which business dates a sender may use, and by which settings; the programme module answers. */
export abstract class BusinessCalendar {
  /**
   * Today, and how far back this sender may date things in this programme.
   * @throws AccessDenied for a programme that is not there, and for a sender who acts outside the programme's city.
   */
  abstract datesFor(programmeId: string, context: CommandContext): Promise<Dated>;

  /** The settings in force now. */
  abstract settings(programmeId: string): Promise<ProgrammeSettingsView>;
}
