import { registerEnumType } from '@nestjs/graphql';

import { DIMENSIONS, GATES, GRADES, PHASES } from '@xinhuo/kernel';

/** A list of codes as GraphQL wants an enum; the values are the codes themselves. */
export const enumOf = <T extends string>(values: readonly T[]): { readonly [V in T]: V } =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in T]: V };

/** The kernel's words, registered once for all modules. Codes with a hyphen are no GraphQL names and stay text. */
export const GradeEnum = enumOf(GRADES);
export const PhaseEnum = enumOf(PHASES);
export const DimensionEnum = enumOf(DIMENSIONS);

/** Description of a field that holds a gate's code, whose hyphens GraphQL enums do not allow. */
export const GATE_DESCRIPTION = `考核节点：${GATES.join('、')}（适岗、独立上岗、出师）/ One of the gates`;

registerEnumType(GradeEnum, {
  name: 'Grade',
  description: '职业技能等级（新八级工，由低到高）/ Skill grades, low to high',
});
registerEnumType(PhaseEnum, { name: 'Phase', description: '培养阶段：新手期、成长期、培养成熟期 / Phase of training' });
registerEnumType(DimensionEnum, {
  name: 'Dimension',
  description: '培养维度：理论、实操、创新 / Theory, practice, innovation',
});
