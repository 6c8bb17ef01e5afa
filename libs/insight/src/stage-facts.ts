import { Injectable } from '@nestjs/common';
import { type StageFacts, StageFactsSource } from '@xinhuo/enterprise';
import { BusinessClock } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

interface Counted {
  readonly pairings: number;
  readonly due: number;
  readonly onTime: number;
}

/** How an enterprise's pairings stand today, for the decision about its participation stage. */
@Injectable()
export class StageFactsFromFigures extends StageFactsSource {
  constructor(
    private readonly db: DataSource,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  /** Milestones due by today; what fell due after the end of its pairing, unsigned, is due no more. */
  override async factsOf(enterpriseId: string, programmeId: string): Promise<StageFacts | null> {
    const [counted] = await this.db.query<Counted[]>(
      `SELECT count(DISTINCT p.pairing_id)::int AS pairings,
              count(*) FILTER (WHERE m.due)::int AS due,
              count(*) FILTER (WHERE m.due AND m.on_time)::int AS "onTime"
         FROM read.pairing_figure_v1 p
         CROSS JOIN LATERAL (
           SELECT (value ->> 'dueOn')::date <= $3::date
                    AND (p.ended_on IS NULL OR (value ->> 'dueOn')::date <= p.ended_on
                         OR value ->> 'signedOn' IS NOT NULL) AS due,
                  (value ->> 'signedOn')::date <= (value ->> 'dueOn')::date AS on_time
             FROM jsonb_each(p.milestones)) m
        WHERE p.enterprise_id = $1 AND p.programme_id = $2`,
      [enterpriseId, programmeId, this.clock.today()],
    );
    return counted
      ? { pairings: counted.pairings, milestonesDue: counted.due, milestonesOnTime: counted.onTime }
      : null;
  }
}
