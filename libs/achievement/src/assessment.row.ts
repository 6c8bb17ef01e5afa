import { Entity } from 'typeorm';
import type { CitedFigure } from './achievement.events';
import { Flag, Id, KeyId, OnDay, Whole, Word } from './columns';

/** One proficiency assessment; scores are hundredths of a point. */
@Entity({ schema: 'read', name: 'assessment_v1' })
export class AssessmentRow {
  @KeyId('person_id') readonly personId!: string;
  @KeyId('assessment_id') readonly assessmentId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Word('instrument') readonly instrument!: string;
  @Whole('score_hundredths') readonly scoreHundredths!: number;
  @OnDay('assessed_on') readonly assessedOn!: string;
  @Flag('baseline') readonly baseline!: boolean;
  /** The first score with the instrument; null in the baseline itself. */
  @Whole('before_hundredths', { nullable: true }) readonly beforeHundredths!: number | null;
}

/** One cited figure as it was cited last; the value in millionths. */
@Entity({ schema: 'read', name: 'cited_figure_v1' })
export class CitedFigureRow {
  @KeyId('figure_id') readonly figureId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('city_id') readonly cityId!: string;
  @Whole('year') readonly year!: number;
  @Word('figure') readonly figure!: CitedFigure;
  @Whole('value_millionths') readonly valueMillionths!: number;
  @Id('source_id') readonly sourceId!: string;
  @OnDay('cited_on') readonly citedOn!: string;
}
