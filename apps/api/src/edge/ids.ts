import { Injectable, type PipeTransform } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';

import { isUuid } from '@xinhuo/kernel';

import { badInput } from './errors';

/** What is said of an id that is not a UUID in lower case. */
export const NOT_AN_ID = { zh: '编号不正确（应为小写 UUID）。', en: 'Not an id (a UUID in lower case).' } as const;

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Marks an id in an input class. Values of GraphQL type `ID` are checked everywhere without it. */
export const IsId = (): PropertyDecorator => applyDecorators(Matches(FORM, { message: NOT_AN_ID.zh }));

/** Lets only UUIDs through, for ids outside GraphQL. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUuid(value)) return value;
    throw badInput('id', NOT_AN_ID);
  }
}
