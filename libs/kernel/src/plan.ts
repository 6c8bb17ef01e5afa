/** The three dimensions of a training plan: 理论, 实操, 创新. */
export const DIMENSIONS = ['theory', 'practice', 'innovation'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The phases of an apprentice's training: 新手期, 成长期, 培养成熟期. */
export const PHASES = ['novice', 'growth', 'mature'] as const;
export type Phase = (typeof PHASES)[number];

/** The gates 考核节点 that end the phases, in order: 适岗, 独立上岗, 出师. Their milestone's key is the gate. */
export const GATES = ['fit-for-post', 'independent', 'completion'] as const;
export type Gate = (typeof GATES)[number];
