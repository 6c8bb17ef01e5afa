import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, isObjectType, isInputObjectType, isEnumType } from 'graphql';

import { printedSchema } from './print-schema';

const FILE = join(__dirname, '../../../../schema.graphql');

describe('the public contract', () => {
  it('is committed as schema.graphql, as the code prints it', async () => {
    const printed = await printedSchema();
    if (process.env['UPDATE_SCHEMA']) writeFileSync(FILE, printed);
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });

  it('describes every type and field in Chinese and English', async () => {
    const types = Object.values(buildSchema(await printedSchema()).getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && (isObjectType(type) || isInputObjectType(type) || isEnumType(type)),
    );
    const described = types.flatMap((type) => [
      {
        name: type.name,
        description: ['Query', 'Mutation', 'Subscription'].includes(type.name) ? '中/E' : type.description,
      },
      ...('getFields' in type ? Object.values(type.getFields()) : []).map((field) => ({
        name: `${type.name}.${field.name}`,
        description: field.description,
      })),
    ]);
    const silent = described.filter(({ description }) => !/\p{Script=Han}.*[A-Za-z]/su.test(description ?? ''));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
