import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

import { isDate, type Sentence } from '@xinhuo/kernel';

/** A value that the scalar cannot take; the error formatter adds the field's path. */
const malformed = ({ zh, en }: Sentence): GraphQLError =>
  new GraphQLError(zh, { extensions: { code: 'BAD_USER_INPUT', message: { zh, en } } });

const scalar = <T>(
  name: string,
  description: string,
  { accepts, sentence }: { accepts: (value: unknown) => value is T; sentence: Sentence },
): GraphQLScalarType<T, T> => {
  const parse = (value: unknown): T => {
    if (accepts(value)) return value;
    throw malformed(sentence);
  };
  return new GraphQLScalarType<T, T>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    // An integer literal comes as text and may lie beyond 32 bits.
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.INT ? Number(node.value) : valueFromASTUntyped(node)),
  });
};

/** A business day in Asia/Shanghai that exists. Read tables hand days over as text. */
export const DateScalar = scalar('Date', '日期 YYYY-MM-DD（北京时间的工作日历日）/ A day that exists, Asia/Shanghai', {
  accepts: isDate,
  sentence: { zh: '日期不存在，请写成2025-03-01这样的日期。', en: 'No such day; write it as 2025-03-01.' },
});

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);

/** A moment, UTC, as ISO text: when something was recorded. */
export const InstantScalar = scalar('Instant', '时刻（UTC，ISO 8601）/ A moment in UTC', {
  accepts: isInstant,
  sentence: { zh: '时刻不正确，请写成2025-03-01T08:00:00Z。', en: 'Not a moment; write it as 2025-03-01T08:00:00Z.' },
});

const isSha256 = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The name of an uploaded file: the SHA-256 of its content, 64 hexadecimal digits in lower case. */
export const Sha256 = scalar('Sha256', '文件的 SHA-256（64 位小写十六进制）/ SHA-256 of a file, from POST /files', {
  accepts: isSha256,
  sentence: {
    zh: '不是文件编号，请先上传文件，再填它的64位编号。',
    en: 'Not the name of a file: upload it first and use its 64 digits.',
  },
});

/** The SHA-256 of a content that was read, such as a rulebook's; it names no file. */
export const ContentHash = scalar('ContentHash', '内容的 SHA-256（64 位小写十六进制）/ SHA-256 of a content', {
  accepts: isSha256,
  sentence: { zh: '不是内容的 SHA-256（64位小写十六进制）。', en: 'Not a SHA-256: 64 hexadecimal digits.' },
});

const isWholeFen = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whole fen, 0 to 2⁵³ − 1. */
export const FenScalar = scalar('Fen', '金额，单位：分，整数 / Money in whole fen', {
  accepts: isWholeFen,
  sentence: { zh: '金额须为不小于0的整数（单位：分）。', en: 'An amount is a whole number of fen, 0 or more.' },
});

const isValues = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Named values, such as those of a refusal's sentence. */
export const Values = scalar('Values', '具名数值 / Named values', {
  accepts: isValues,
  sentence: { zh: '须为对象。', en: 'Must be an object.' },
});
