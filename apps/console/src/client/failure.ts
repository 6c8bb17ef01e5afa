import type { CombinedError } from 'urql';

import type { Bilingual } from '../i18n';

/** Why something did not happen, whatever layer said so. */
export interface Failure {
  readonly kind: 'refused' | 'invalid' | 'signedOut' | 'notFound' | 'conflict' | 'unavailable' | 'offline' | 'fault';
  /** The refusal's code, or the error's. */
  readonly code: string;
  readonly sentence: Bilingual;
  /** Sentences that belong to a field, by its path from the argument down: `input.startsOn`. */
  readonly fields: readonly FieldFailure[];
  /** The values that the sentence names. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The number to tell the administrator. */
  readonly correlationId?: string;
}

/** What one field has wrong. */
export interface FieldFailure extends Bilingual {
  readonly path: string;
}

const KINDS: Readonly<Record<string, Failure['kind']>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'notFound',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'invalid',
  CONFLICT: 'conflict',
  UNAVAILABLE: 'unavailable',
};

const OFFLINE: Bilingual = {
  zh: '网络未连接，填写内容已保存，联网后自动提交。',
  en: 'There is no network. What was filled in is kept and is sent once the network is back.',
};
const SLOW: Bilingual = {
  zh: '服务器没有及时回应。填写内容已保存，请再试一次，不会重复提交。',
  en: 'The server did not answer in time. What was filled in is kept: try again, nothing is sent twice.',
};
const UNREACHABLE: Bilingual = {
  zh: '无法连接服务器。填写内容已保存，请稍后再试，不会重复提交。',
  en: 'The server cannot be reached. What was filled in is kept: try again later, nothing is sent twice.',
};
const FAULT: Bilingual = {
  zh: '处理时出现故障，请稍后再试。',
  en: 'A fault occurred: please try again shortly.',
};

const bare = (kind: Failure['kind'], code: string, sentence: Bilingual): Failure => ({
  kind,
  code,
  sentence,
  fields: [],
  values: {},
});

interface Extensions {
  readonly code?: string;
  readonly message?: Bilingual;
  readonly fields?: readonly FieldFailure[];
  readonly correlationId?: string;
}

const ofNetwork = (error: Error): Failure => {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return bare('unavailable', 'TIMEOUT', SLOW);
  return navigator.onLine ? bare('unavailable', 'UNREACHABLE', UNREACHABLE) : bare('offline', 'OFFLINE', OFFLINE);
};

/** The one shape of an error of a query or mutation. */
export const failureOf = (error: CombinedError): Failure => {
  const [first] = error.graphQLErrors;
  if (!first) return error.networkError ? ofNetwork(error.networkError) : bare('fault', 'INTERNAL', FAULT);
  const { code = 'INTERNAL', message, fields = [], correlationId } = first.extensions as Extensions;
  return {
    kind: KINDS[code] ?? 'fault',
    code,
    sentence: message ?? { zh: first.message, en: first.message },
    fields,
    values: {},
    ...(correlationId && { correlationId }),
  };
};

/** The receipt of a command as mutations answer it. */
export interface Receipt {
  readonly id?: string | null;
  readonly position?: string | null;
  readonly rejected?: string | null;
  readonly message?: Bilingual | null;
  readonly values?: Readonly<Record<string, unknown>> | null;
}

/** The refusal of a receipt in the same shape; undefined where the command was recorded. */
export const refusalOf = ({ rejected, message, values }: Receipt): Failure | undefined =>
  rejected
    ? { ...bare('refused', rejected, message ?? { zh: rejected, en: rejected }), values: values ?? {} }
    : undefined;
