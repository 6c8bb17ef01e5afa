import { randomUUID } from 'node:crypto';
import { type Actor, completeCreditCode } from '@xinhuo/kernel';
import type { CommandContext } from '@xinhuo/runtime';
import { DecideEnterprise, type NodeKind } from '../src';
import { account, type Running, sentBy } from './running';

/** A small org tree, made by commands: a city, two counties with an enterprise each, one directly under the city. */
export interface CityOfNodes {
  readonly admin: Actor;
  readonly city: string;
  readonly countyA: string;
  readonly countyB: string;
  readonly firmA: string;
  readonly firmB: string;
  readonly firmOfCity: string;
  /** Registers one more node and answers its id. */
  readonly register: (kind: NodeKind, parentId: string | null, name?: string) => Promise<string>;
}

let codes = 0;

/** A credit code that no other call gives: 18 valid characters. */
const nextCode = (): string => completeCreditCode(`91640200${String((codes += 1)).padStart(9, '0')}`)!;

/** Makes the tree. */
export const aCity = async ({ commands }: Pick<Running, 'commands'>): Promise<CityOfNodes> => {
  const admin = account('ADMIN', randomUUID());
  const send = (command: DecideEnterprise['command'], context: CommandContext) =>
    commands.execute(new DecideEnterprise(command, context));
  const register = async (kind: NodeKind, parentId: string | null, name = `演示${kind}`): Promise<string> => {
    const nodeId = randomUUID();
    const creditCode = kind === 'enterprise' ? nextCode() : null;
    const on = { registeredOn: '2025-01-01', by: admin.personId };
    const command = { type: 'RegisterOrgNode', nodeId, kind, parentId, name, creditCode, ...on } as const;
    const receipt = await send(command, sentBy(admin, command));
    if ('rejected' in receipt) throw new Error(receipt.rejected);
    return nodeId;
  };
  const city = await register('city', null, '演示市总工会');
  const countyA = await register('county', city, '演示甲县总工会');
  const countyB = await register('county', city, '演示乙县总工会');
  const firmA = await register('enterprise', countyA, '演示甲焊接有限公司');
  const firmB = await register('enterprise', countyB, '演示乙酒业有限公司');
  const firmOfCity = await register('enterprise', city, '演示市属矿业集团');
  return { admin, city, countyA, countyB, firmA, firmB, firmOfCity, register };
};
