import type { Acted, Fact } from '@xinhuo/kernel';

/** 五小: invention, creation, improvement, design, suggestion. */
export const INNOVATION_KINDS = ['INVENTION', 'CREATION', 'IMPROVEMENT', 'DESIGN', 'SUGGESTION'] as const;
export type InnovationKind = (typeof INNOVATION_KINDS)[number];

/** Honours that are counted: 企业创新标兵. */
export const HONOURS = ['INNOVATION_PACESETTER'] as const;
export type Honour = (typeof HONOURS)[number];

/** A figure of others that may be entered with its source; all other figures are computed. */
export const CITED_FIGURES = ['productivityGain'] as const;
export type CitedFigure = (typeof CITED_FIGURES)[number];

interface Owned {
  readonly programmeId: string;
  readonly enterpriseId: string;
}

/** A team's project 技术攻关 (stream `breakthrough-<breakthroughId>`), counted once when its result is accepted. */
export type BreakthroughEvent =
  | Fact<
      'BreakthroughStarted',
      Owned & Acted & { breakthroughId: string; teamIds: readonly string[]; titleId: string; startedOn: string }
    >
  | Fact<
      'BreakthroughAccepted',
      Owned & Acted & { breakthroughId: string; acceptedOn: string; evidence: readonly string[] }
    >
  | Fact<
      'BreakthroughRevoked',
      Owned & Acted & { breakthroughId: string; acceptedOn: string; revokedOn: string; reasonId: string }
    >;

/** A small innovation “五小”成果 (stream `innovation-<innovationId>`), counted when converted 转化落地. */
export type InnovationEvent =
  | Fact<
      'InnovationRecorded',
      Owned &
        Acted & {
          innovationId: string;
          kind: InnovationKind;
          personIds: readonly string[];
          titleId: string;
          recordedOn: string;
        }
    >
  | Fact<
      'InnovationConverted',
      Owned & Acted & { innovationId: string; convertedOn: string; evidence: readonly string[] }
    >
  | Fact<
      'InnovationRevoked',
      Owned & Acted & { innovationId: string; convertedOn: string; revokedOn: string; reasonId: string }
    >;

/** A skills competition (stream `competition-<competitionId>`); entries are counted as person-times 人次. */
export type CompetitionEvent =
  | Fact<
      'CompetitionAnnounced',
      Acted & { competitionId: string; programmeId: string; organiserId: string; name: string; heldOn: string }
    >
  | Fact<
      'CompetitionEntered',
      Owned & Acted & { competitionId: string; entryId: string; personId: string; enteredOn: string }
    >
  | Fact<
      'CompetitionEntryWithdrawn',
      Owned &
        Acted & { competitionId: string; entryId: string; personId: string; enteredOn: string; withdrawnOn: string }
    >
  | Fact<
      'CompetitionPrizeWon',
      Owned & Acted & { competitionId: string; entryId: string; personId: string; prize: 1 | 2 | 3; wonOn: string }
    >;

/** An honour for a person (stream `honour-<honourId>`), counted as distinct persons per year. */
export type HonourEvent =
  | Fact<'HonourConferred', Owned & Acted & { honourId: string; honour: Honour; personId: string; conferredOn: string }>
  | Fact<
      'HonourRevoked',
      Owned &
        Acted & {
          honourId: string;
          honour: Honour;
          personId: string;
          conferredOn: string;
          revokedOn: string;
          reasonId: string;
        }
    >;

/**
 * Proficiency assessments of one apprentice (stream `assessment-<personId>`). Scores are hundredths of a point,
 * above 0. A gain is measured between the first and the latest assessment with the same instrument.
 */
export type AssessmentEvent =
  | Fact<
      'ProficiencyAssessed',
      Owned &
        Acted & {
          assessmentId: string;
          personId: string;
          instrument: string;
          scoreHundredths: number;
          assessedOn: string;
          /** Whether this is the first with the instrument: the baseline. */
          baseline: boolean;
        }
    >
  | Fact<
      'ProficiencyGainMeasured',
      Owned & {
        assessmentId: string;
        personId: string;
        instrument: string;
        beforeHundredths: number;
        afterHundredths: number;
        assessedOn: string;
      }
    >;

/** A figure cited from others with its source (stream `figure-<figureId>`); the value in millionths (18 % = 180000). */
export type FigureEvent = Fact<
  'FigureCited',
  Acted & {
    figureId: string;
    programmeId: string;
    cityId: string;
    year: number;
    figure: CitedFigure;
    valueMillionths: number;
    /** Vault text id of the source as it was typed. */
    sourceId: string;
    citedOn: string;
  }
>;
