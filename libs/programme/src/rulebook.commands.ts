/** What may be asked of one rulebook 奖补办法. `cityId`, `version` and `problem` are put in by the handler. */
export type RulebookCommand =
  | {
      readonly type: 'DraftRulebook';
      readonly rulebookId: string;
      readonly programmeId: string;
      readonly cityId: string;
      /** The version that the content names; 0 when it cannot be read. */
      readonly version: number;
      /** The rulebook as libs/money reads it. */
      readonly content: object;
      /** What is wrong with the content, with the path of the field; `null` when nothing is. */
      readonly problem: string | null;
      readonly by: string;
    }
  /** `hash` is that of the content which the second person has read. */
  | {
      readonly type: 'PublishRulebook';
      readonly rulebookId: string;
      readonly hash: string;
      readonly effectiveOn: string;
      readonly by: string;
    };

/** Why a command about a rulebook is refused. */
export type RulebookRejection =
  | 'CONTENT_INVALID'
  | 'OTHER_PROGRAMME'
  | 'ALREADY_PUBLISHED'
  | 'NOT_DRAFTED'
  | 'CONTENT_CHANGED'
  | 'EFFECTIVE_INVALID'
  | 'SAME_PERSON';
