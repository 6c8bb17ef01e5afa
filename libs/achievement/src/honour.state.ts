import type { Honour as HonourName, HonourEvent } from './achievement.events';

/** An honour of one person; it counts until it is revoked. */
export type Honour =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'conferred' | 'revoked';
      readonly programmeId: string;
      readonly enterpriseId: string;
      readonly honour: HonourName;
      readonly personId: string;
      readonly conferredOn: string;
    };

/** The honour after one more fact. */
export const evolveHonour = (_: Honour, { type, data }: HonourEvent): Honour => {
  const { programmeId, enterpriseId, honour, personId, conferredOn } = data;
  const phase = type === 'HonourConferred' ? 'conferred' : 'revoked';
  return { phase, programmeId, enterpriseId, honour, personId, conferredOn };
};
