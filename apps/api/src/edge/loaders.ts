import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import DataLoader from 'dataloader';

import type { RequestContext } from './request-context';

/** Finds the values of many keys at once; a key without a value is left out of the map. */
export type LoadMany<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** The loaders of one request: what many rows of an answer ask for one by one is looked up together. */
class RequestLoaders {
  constructor(private readonly loaders: RequestContext['loaders']) {}

  /**
   * The value of `key`, collected with the other keys that this answer asks for. `kind` tells loaders apart and must
   * be the same object each time, such as the resolver's class or a constant.
   */
  load<K, V>(kind: object, key: K, loadMany: LoadMany<K, V>): Promise<V | null> {
    const known = this.loaders.get(kind) as DataLoader<K, V | null> | undefined;
    const loader =
      known ??
      new DataLoader<K, V | null>(async (keys) => {
        const found = await loadMany(keys);
        return keys.map((each) => found.get(each) ?? null);
      });
    if (!known) this.loaders.set(kind, loader);
    return loader.load(key);
  }
}

/** The request's loaders, for `@Loaders() loaders: Loaders` in a field resolver. */
export const Loaders = createParamDecorator(
  (_: unknown, host: ExecutionContext) =>
    new RequestLoaders(GqlExecutionContext.create(host).getContext<RequestContext>().loaders),
);
export type Loaders = RequestLoaders;
