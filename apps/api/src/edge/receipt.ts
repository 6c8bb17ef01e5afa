import { Field, ID, ObjectType } from '@nestjs/graphql';

import { type Detail, filled, type Sentences } from '@xinhuo/kernel';
import type { Receipt } from '@xinhuo/runtime';

import { Values } from './scalars';

/** A sentence for a person, in both languages. */
@ObjectType({ description: '中英文说明 / A sentence in Chinese and English' })
export class BilingualText {
  @Field(() => String, { description: '中文 / Chinese' })
  readonly zh!: string;

  @Field(() => String, { description: '英文 / English' })
  readonly en!: string;
}

/** What every mutation answers: where it was recorded, or why it was refused; the other half is null. */
@ObjectType({
  description: '操作回执：成功时有 position 和 id，被拒绝时有 rejected、message 和 values / Receipt of a command',
})
export class CommandReceipt {
  @Field(() => String, { nullable: true, description: '记录位置，可放入 x-read-after / Position in the log' })
  readonly position?: string | null;

  @Field(() => ID, { nullable: true, description: '对象编号 / Id of the thing that the command was about' })
  readonly id?: string | null;

  @Field(() => String, { nullable: true, description: '拒绝代码 / Code of the refusal' })
  readonly rejected?: string | null;

  @Field(() => BilingualText, { nullable: true, description: '拒绝原因和下一步 / Why, and what to do now' })
  readonly message?: BilingualText | null;

  @Field(() => Values, { nullable: true, description: '说明中用到的数值 / Values that the sentence names' })
  readonly values?: Detail | null;
}

/** A runner's receipt as the client sees it; `id` names the thing where the receipt does not. */
export const toReceipt = <R extends string>(
  receipt: Receipt<R>,
  sentences: Sentences<R>,
  id?: string,
): CommandReceipt => {
  if ('rejected' in receipt) {
    const { rejected, detail } = receipt;
    return { rejected, message: filled(sentences[rejected], detail), values: detail ?? null };
  }
  return { position: receipt.position, id: receipt.id ?? id ?? null };
};
