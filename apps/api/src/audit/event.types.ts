import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

import type { IndexedEvent } from '@xinhuo/insight';
import type { StreamName } from '@xinhuo/kernel';

import { connectionOf, DateScalar, InstantScalar, PageArgs, Values } from '../edge';

export const EventOrderEnum = { NEWEST_FIRST: 'NEWEST_FIRST', OLDEST_FIRST: 'OLDEST_FIRST' } as const;
export type EventOrder = keyof typeof EventOrderEnum;

registerEnumType(EventOrderEnum, { name: 'EventOrder', description: '按记录先后排序 / Order of the log' });

/** Which events. */
@InputType({ description: '事件筛选 / Which events' })
export class EventFilterInput {
  @Field(() => String, { nullable: true, description: '事件流，如 pairing-<编号> / Stream' })
  @IsOptional()
  @Matches(/^[a-z]+-[\w:.-]{1,200}$/, { message: '须为事件流名称，如 pairing-<编号>。' })
  readonly stream?: string | null;

  @Field(() => [String], { nullable: true, description: '事件类型 / Types' })
  @IsOptional()
  @MaxLength(100, { each: true })
  readonly types?: readonly string[] | null;

  @Field(() => DateScalar, { nullable: true, description: '记录日期起 / Recorded on or after' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '记录日期止 / Recorded on or before' })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: '操作人编号，或后台任务名称 / Person, or name of a job' })
  @IsOptional()
  @MaxLength(100)
  readonly actor?: string | null;

  @Field(() => ID, { nullable: true, description: '涉及的人员或事物编号 / A person or thing that it names' })
  readonly about?: string | null;
}

/** Arguments of `events`. */
@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilterInput, { nullable: true, description: '筛选 / Filter' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilterInput)
  readonly filter?: EventFilterInput | null;

  @Field(() => EventOrderEnum, { defaultValue: 'NEWEST_FIRST', description: '排序 / Order' })
  readonly order: EventOrder = 'NEWEST_FIRST';
}

/** An event as it was recorded. */
@ObjectType('EventDetail', { description: '事件原文 / An event as it was recorded' })
export class EventDetailType {
  @Field(() => ID, { description: '事件编号 / Id' })
  readonly id!: string;

  @Field(() => Int, { description: '数据结构版本 / Schema number of its data' })
  readonly schema!: number;

  @Field(() => Values, { description: '数据，保持记录时的原样 / Its data as recorded' })
  readonly data!: Readonly<Record<string, unknown>>;

  @Field(() => String, { nullable: true, description: '代他人操作时的本人 / For whom it was done' })
  readonly onBehalfOf!: string | null;

  @Field(() => String, { description: '命令编号 / Command id' })
  readonly commandId!: string;

  @Field(() => String, { description: '命令内容的哈希 / Hash of the command' })
  readonly commandHash!: string;

  @Field(() => String, { description: '请求编号 / Correlation id' })
  readonly correlationId!: string;

  @Field(() => String, { nullable: true, description: '引起它的事件 / The event that it answers' })
  readonly causationId!: string | null;

  @Field(() => String, { description: '软件版本 / Release that decided' })
  readonly release!: string;
}

/** One event of the log. */
@ObjectType('Event', { description: '日志中的一个事件 / An event of the log' })
export class EventType implements IndexedEvent {
  @Field(() => String, { description: '日志位置 / Position' })
  readonly position!: string;

  @Field(() => String, { description: '事件流 / Stream' })
  readonly stream!: StreamName;

  @Field(() => Int, { description: '流内序号，从 1 起 / Place in its stream' })
  readonly version!: number;

  @Field(() => String, { description: '类型 / Type' })
  readonly type!: string;

  @Field(() => InstantScalar, { description: '记录时刻 / Recorded at' })
  readonly recordedAt!: string;

  @Field(() => String, { description: '操作人编号，或后台任务名称 / Person, or name of a job' })
  readonly actor!: string;

  @Field(() => ID, { nullable: true, description: '所属组织 / Node it belongs to' })
  readonly nodeId!: string | null;

  @Field(() => String, { nullable: true, description: '同一流中的上一个 / The one before it in its stream' })
  readonly previous!: string | null;

  @Field(() => String, { nullable: true, description: '同一流中的下一个 / The one after it in its stream' })
  readonly next!: string | null;
}

/** A page of the log. */
@ObjectType('EventConnection', { description: '事件列表 / Events' })
export class EventConnection extends connectionOf(EventType) {
  @Field(() => Boolean, {
    description: '索引是否已到日志末尾；否则稍后再查 / Whether the index has reached the end of the log',
  })
  readonly complete!: boolean;
}
