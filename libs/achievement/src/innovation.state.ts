import type { Acted } from '@xinhuo/kernel';
import { unreachable } from '@xinhuo/kernel';
import type { InnovationEvent, InnovationKind } from './achievement.events';

interface Recorded {
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly kind: InnovationKind;
  readonly personIds: readonly string[];
  readonly titleId: string;
  readonly recordedOn: string;
  /** Who recorded it, with who entered that. */
  readonly recorder: Acted;
}

/** A small innovation; it counts while it is converted 转化落地. */
export type Innovation =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'recorded' } & Recorded)
  | ({
      readonly phase: 'converted' | 'revoked';
      readonly convertedOn: string;
      readonly evidence: readonly string[];
    } & Recorded);

/** The innovation after one more fact. */
export const evolveInnovation = (state: Innovation, { type, data }: InnovationEvent): Innovation => {
  if (type === 'InnovationRecorded') {
    const { programmeId, enterpriseId, kind, personIds, titleId, recordedOn, by, enteredBy } = data;
    const recorder = { by, ...(enteredBy && { enteredBy }) };
    return { phase: 'recorded', programmeId, enterpriseId, kind, personIds, titleId, recordedOn, recorder };
  }
  if (state.phase === 'none') return state;
  switch (type) {
    case 'InnovationConverted':
      return { ...state, phase: 'converted', convertedOn: data.convertedOn, evidence: data.evidence };
    case 'InnovationRevoked':
      return { evidence: [], ...state, phase: 'revoked', convertedOn: data.convertedOn };
    default:
      return unreachable(type);
  }
};
