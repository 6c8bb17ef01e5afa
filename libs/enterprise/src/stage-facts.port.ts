import type { StageFacts } from './stage-criteria';

/** Says how an enterprise's pairings stand; answered by whoever counts them, never typed in. */
export abstract class StageFactsSource {
  /** `null` when the figures cannot be had now, which refuses every rise. */
  abstract factsOf(enterpriseId: string, programmeId: string): Promise<StageFacts | null>;
}
