import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

import type { Position } from '@xinhuo/kernel';

import type { RequestContext } from './request-context';

/** The position of header `x-read-after`, which the query's message carries to its handler; undefined without it. */
export const ReadAfter = createParamDecorator(
  (_: unknown, host: ExecutionContext): Position | undefined =>
    GqlExecutionContext.create(host).getContext<RequestContext>().readAfter,
);
