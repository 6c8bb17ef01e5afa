import { randomUUID } from 'node:crypto';

import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
} from 'graphql';

import type { World } from './world';

/** Values for fields by their name, whatever the operation; what is not named is made up from its type. */
const byName = (world: World): Readonly<Record<string, unknown>> => ({
  personId: world.apprentice,
  apprenticeId: world.apprentice,
  masterId: world.master,
  enterpriseId: world.enterprise,
  nodeId: world.enterprise,
  cityId: world.city,
  programmeId: world.programmeId,
  pairingId: world.pairingId,
  accountId: world.spareAccountId,
  rulebookId: world.rulebookId,
  roundId: world.roundId,
  grantId: world.grantId,
  titleId: world.titleId,
  promotionId: world.promotionId,
  breakthroughId: world.breakthroughId,
  innovationId: world.innovationId,
  competitionId: world.competitionId,
  entryId: world.entryId,
  honourId: world.honourId,
  year: 2026,
  version: 1,
});

const SCALARS: Readonly<Record<string, (world: World) => unknown>> = {
  ID: () => randomUUID(),
  String: () => '样例文字',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  Date: () => '2026-11-02',
  Sha256: ({ file }) => file,
  ContentHash: () => 'a'.repeat(64),
  Fen: () => 100,
};

type Named = Readonly<Record<string, unknown>>;

interface Given {
  readonly world: World;
  readonly named: Named;
}

const sampleOf = (type: GraphQLInputType, name: string, from: Given): unknown => {
  const { world, named } = from;
  if (isNonNullType(type)) return sampleOf(type.ofType, name, from);
  if (name in named) return named[name];
  if (isListType(type)) return [sampleOf(type.ofType, name, from)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return (SCALARS[type.name] ?? (() => ({})))(world);
  const required = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || field.name in named,
  );
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type, field.name, from)]));
};

/** Variables for a root field: what it must have, and what `own` names besides. */
export const sampleVariables = (field: GraphQLField<unknown, unknown>, world: World, own: Named): Named => {
  const named = { ...byName(world), ...own };
  const args = field.args.filter((arg) => isRequiredArgument(arg) || arg.name in own);
  return Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type, arg.name, { world, named })]));
};
