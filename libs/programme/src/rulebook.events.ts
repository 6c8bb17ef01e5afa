import type { Fact } from '@xinhuo/kernel';

/** Facts of one rulebook 奖补办法 (stream `rulebook-<rulebookId>`); `content` is the rulebook as libs/money reads it. */
export type RulebookEvent =
  | Fact<
      'RulebookDrafted',
      {
        rulebookId: string;
        programmeId: string;
        cityId: string;
        version: number;
        content: object;
        hash: string;
        by: string;
      }
    >
  | Fact<
      'RulebookPublished',
      { rulebookId: string; programmeId: string; version: number; hash: string; effectiveOn: string; by: string }
    >;
