import { GraphQLError } from 'graphql';

import type { Sentence } from '@xinhuo/kernel';

/** What an error of the edge can be; clients compare these and never the text. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a person is told by default, Chinese first; FORBIDDEN and NOT_FOUND are one sentence on purpose. */
export const ERROR_SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  UNAUTHENTICATED: {
    zh: '尚未登录或登录已失效，请重新登录。',
    en: 'Not signed in, or the sign-in has expired: please sign in again.',
  },
  FORBIDDEN: { zh: '未找到，或不在管理范围内。', en: 'Not found, or outside the scope of this account.' },
  NOT_FOUND: { zh: '未找到，或不在管理范围内。', en: 'Not found, or outside the scope of this account.' },
  BAD_USER_INPUT: {
    zh: '填写的内容不正确，请按提示修改后再提交。',
    en: 'The input is not valid: please correct it as indicated and send it again.',
  },
  CONFLICT: {
    zh: '同一内容刚被他人修改，或同一请求编号已用于其他内容，请刷新后重试。',
    en: 'Somebody else changed this just now, or the request key was used for another content: reload and try again.',
  },
  UNAVAILABLE: {
    zh: '数据库暂时无法访问，本次操作没有完成，请稍后再试。',
    en: 'The database cannot be reached at the moment and the request was not completed: please try again shortly.',
  },
  INTERNAL: {
    zh: '处理时出现故障，已记录，请把编号告知管理员。',
    en: 'A fault occurred and was recorded: please tell the administrator its number.',
  },
};

/** An input field and what is wrong with it; the path is written from the argument down, as in `input.startsOn`. */
export interface FieldProblem extends Sentence {
  readonly path: string;
}

/** An error that a client is meant to see, with its code and both sentences. */
export class EdgeError extends GraphQLError {
  constructor(code: ErrorCode, { sentence, fields }: { sentence?: Sentence; fields?: readonly FieldProblem[] } = {}) {
    const { zh, en } = sentence ?? ERROR_SENTENCES[code];
    super(zh, { extensions: { code, message: { zh, en }, ...(fields && { fields }) } });
  }
}

/** BAD_USER_INPUT that names one field; the sentence begins with it. */
export const badInput = (path: string, { zh, en }: Sentence): EdgeError =>
  new EdgeError('BAD_USER_INPUT', {
    sentence: { zh: `${path}：${zh}`, en: `${path}: ${en}` },
    fields: [{ path, zh, en }],
  });

/** What a query throws for a thing that is not there or not within the viewer's scope: one answer for both. */
export const notFound = (): EdgeError => new EdgeError('NOT_FOUND');
