import { Column, type ColumnOptions, Entity, PrimaryColumn } from 'typeorm';
import type { CollectiveDecision } from './subsidy.events';
import type { BudgetView, GrantLineView, GrantView, RoundPhase, RoundView, TakenStep } from './subsidy.tables';

const of =
  (type: NonNullable<ColumnOptions['type']>) =>
  (name: string, nullable = false) =>
    Column({ name, type, nullable } as ColumnOptions);
const [Id, Word, Year, Count, Day, Json] = [
  of('uuid'),
  of('text'),
  of('integer'),
  of('bigint'),
  of('date'),
  of('jsonb'),
];
const Key = (name: string, type: 'uuid' | 'text') => PrimaryColumn({ name, type });

/** A yearly round. */
@Entity({ schema: 'read', name: 'round_v1' })
export class RoundRow implements RoundView {
  @Key('round_id', 'uuid') readonly roundId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('city_id') readonly cityId!: string;
  @Year('year') readonly year!: number;
  @Word('phase') readonly phase!: RoundPhase;
  @Id('rulebook_id') readonly rulebookId!: string;
  @Year('rulebook_version') readonly rulebookVersion!: number;
  @Word('rulebook_hash') readonly rulebookHash!: string;
  @Day('opened_on') readonly openedOn!: string;
  @Day('as_of', true) readonly asOf!: string | null;
  @Word('facts_hash', true) readonly factsHash!: string | null;
  @Word('result_hash', true) readonly resultHash!: string | null;
  @Year('lines') readonly lines!: number;
  @Year('ineligible') readonly ineligible!: number;
  @Count('total_fen') readonly totalFen!: number;
  @Json('steps') readonly steps!: readonly TakenStep[];
}

/** One beneficiary's grant in a round, with its lines. */
@Entity({ schema: 'read', name: 'grant_v1' })
export class GrantRow implements GrantView {
  @Key('grant_id', 'uuid') readonly grantId!: string;
  @Id('round_id') readonly roundId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('city_id') readonly cityId!: string;
  @Year('year') readonly year!: number;
  @Word('beneficiary') readonly beneficiary!: string;
  @Id('enterprise_id', true) readonly enterpriseId!: string | null;
  @Id('person_id', true) readonly personId!: string | null;
  @Word('phase') readonly phase!: GrantView['phase'];
  @Year('proposal') readonly proposal!: number;
  @Word('result_hash') readonly resultHash!: string;
  @Count('amount_fen') readonly amountFen!: number;
  @Count('paid_fen') readonly paidFen!: number;
  @Json('lines') readonly lines!: readonly GrantLineView[];
  @Json('decision', true) readonly decision!: CollectiveDecision | null;
  @Json('steps') readonly steps!: readonly TakenStep[];
}

/** An envelope. */
@Entity({ schema: 'read', name: 'budget_v1' })
export class BudgetRow implements BudgetView {
  @Key('budget_id', 'text') readonly budgetId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('city_id') readonly cityId!: string;
  @Year('year') readonly year!: number;
  @Word('scheme') readonly scheme!: string;
  @Count('amount_fen') readonly amountFen!: number;
  @Count('reserved_fen') readonly reservedFen!: number;
  @Count('spent_fen') readonly spentFen!: number;
}
