import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { ExecutionResult } from 'graphql';

import { Tokens } from '@xinhuo/access';
import { Evidence } from '@xinhuo/evidence';
import { Vault } from '@xinhuo/people';

import { Metrics } from '../boot/metrics';
import type { RequestContext } from '../edge';
import { admission } from './admission';
import { wasBehind } from './behind';
import { formatErrors } from './error-formatter';
import { withCheckedInputs } from './input-check';
import { LiveConnections } from './live';
import { requestContext } from './request';

/** Largest request to `/graphql` in bytes, and longest document in tokens. */
const BODY_LIMIT = 512 * 1024;
const TOKENS = 4000;

const markBehind = (execution: ExecutionResult): void => {
  if (wasBehind()) execution.extensions = { ...execution.extensions, behind: true };
};

/** What answering a request needs. */
interface Needs {
  readonly tokens: Tokens;
  readonly evidence: Evidence;
  readonly vault: Vault;
  readonly metrics: Metrics;
}

const options = ({ tokens, evidence, vault, metrics }: Needs, development: boolean): MercuriusDriverConfig => {
  const fingerprint = (typed: string) => vault.fingerprint(typed);
  const live = new LiveConnections(tokens, fingerprint);
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: withCheckedInputs((sender, hashes) => evidence.missing(sender, hashes)),
    path: '/graphql',
    // Compiles what comes again. The plain `jit: 1` leaves variables unchecked by graphql-js in the request that compiles.
    jit: { minCount: 2, eluThreshold: 1, maxCompilePerTick: 8 },
    graphiql: development,
    allowBatchedQueries: false,
    context: requestContext(tokens, fingerprint),
    subscription: live.options,
    graphql: { parseOptions: { maxTokens: TOKENS } },
    additionalRouteOptions: { bodyLimit: BODY_LIMIT },
    errorFormatter: (execution: ExecutionResult, context: Partial<RequestContext>) => {
      const formatted = formatErrors(execution, context);
      formatted.response.errors.forEach(({ extensions }) => metrics.failed(String(extensions?.['code'])));
      return formatted;
    },
    hooks: { preExecution: admission(development), onResolution: markBehind, preSubscriptionExecution: live.admit },
  } as unknown as MercuriusDriverConfig;
};

/** GraphQL over Mercurius with compiled queries, code first. */
export const graphqlModule = (development: boolean): DynamicModule =>
  GraphQLModule.forRootAsync<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    inject: [Tokens, Evidence, Vault, Metrics],
    useFactory: (...[tokens, evidence, vault, metrics]: [Tokens, Evidence, Vault, Metrics]) =>
      options({ tokens, evidence, vault, metrics }, development),
  });
