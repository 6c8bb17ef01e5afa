import type { Position } from '@xinhuo/kernel';

/** A stretch of the log that a seal covers, as it was found. */
export interface Stretch {
  readonly seal: number;
  /** Of the first and the last event found; empty when none was. */
  readonly from: Position;
  readonly to: Position;
}

/** An event as a finding names it. */
export interface NamedEvent {
  readonly position: Position;
  readonly stream: string;
  readonly version: number;
  readonly eventId: string;
}

/** What `verify` found to be wrong, by its code. */
export type Finding =
  | (Stretch & NamedEvent & { readonly code: 'EVENT_CHANGED' | 'EVENT_ADDED' })
  | (Stretch & { readonly code: 'EVENT_MISSING'; readonly stream: string; readonly version: number })
  | (Stretch & { readonly code: 'ORDER_CHANGED'; readonly events: readonly [NamedEvent, NamedEvent] })
  /** It is known that something is wrong in the stretch and not what. */
  | (Stretch & { readonly code: 'RUN_CHANGED'; readonly sealed: number; readonly found: number })
  | { readonly code: 'RUN_MISSING'; readonly seal: number; readonly sealed: number }
  | { readonly code: 'SEAL_UNREADABLE' | 'SEAL_CHAIN_BROKEN'; readonly seal: number }
  | { readonly code: 'SEAL_UNKNOWN'; readonly hash: string }
  | { readonly code: 'END_MISSING'; readonly seals: number; readonly rememberedSeals: number }
  | { readonly code: 'PLACE_MOVED'; readonly seal: number; readonly position: Position; readonly end: Position }
  | { readonly code: 'TABLES_AHEAD'; readonly head: Position; readonly position: Position }
  | { readonly code: 'OTHER_LOG'; readonly identity: string; readonly expected: string }
  | { readonly code: 'IDENTITY_CHANGED'; readonly events: number };

/** The code of a finding. */
export type FindingCode = Finding['code'];

/** One finding in one line of each language. */
export interface FindingSentence {
  readonly zh: string;
  readonly en: string;
}

type Sentences = { readonly [C in FindingCode]: (finding: Extract<Finding, { code: C }>) => FindingSentence };

/** Positions of PostgreSQL are read more easily without their leading zeros. */
const at = (position: string): string => position.replace(/^0+(?=\d)/, '') || '0';
const of = ({ stream, version, position }: NamedEvent): string => `${stream} @${version} (${at(position)})`;
const stretch = ({ seal, from, to }: Stretch): string => `#${seal}, ${at(from)}–${at(to)}`;

const changed = (finding: Stretch & NamedEvent): FindingSentence => ({
  zh: `事件内容被改动：${of(finding)}（封存 ${stretch(finding)}）`,
  en: `an event was changed: ${of(finding)} (seal ${stretch(finding)})`,
});
const added = (finding: Stretch & NamedEvent): FindingSentence => ({
  zh: `多出一个事件：${of(finding)}（封存 ${stretch(finding)}）`,
  en: `an event was slipped in: ${of(finding)} (seal ${stretch(finding)})`,
});

const SENTENCES: Sentences = {
  EVENT_CHANGED: changed,
  EVENT_ADDED: added,
  EVENT_MISSING: (finding) => ({
    zh: `缺少一个事件：${finding.stream} @${finding.version}（封存 ${stretch(finding)}）`,
    en: `an event is missing: ${finding.stream} @${finding.version} (seal ${stretch(finding)})`,
  }),
  ORDER_CHANGED: (finding) => ({
    zh: `两个事件被对调：${of(finding.events[0])} 与 ${of(finding.events[1])}（封存 ${stretch(finding)}）`,
    en: `two events changed places: ${of(finding.events[0])} and ${of(finding.events[1])} (seal ${stretch(finding)})`,
  }),
  RUN_CHANGED: (finding) => ({
    zh: `这一段与封存不符：封存 ${stretch(finding)}，封存时 ${finding.sealed} 个事件，现有 ${finding.found} 个`,
    en: `a stretch differs from its seal ${stretch(finding)}: ${finding.sealed} events sealed, ${finding.found} found`,
  }),
  RUN_MISSING: ({ seal, sealed }) => ({
    zh: `封存 #${seal} 的 ${sealed} 个事件不在日志里`,
    en: `the ${sealed} events of seal #${seal} are not in the log`,
  }),
  SEAL_UNREADABLE: ({ seal }) => ({ zh: `封存 #${seal} 无法读取`, en: `seal #${seal} cannot be read` }),
  SEAL_CHAIN_BROKEN: ({ seal }) => ({
    zh: `封存 #${seal} 与前一个封存接不上：有封存被改动或删除`,
    en: `seal #${seal} does not follow the seal before it: one was changed or removed`,
  }),
  SEAL_UNKNOWN: ({ hash }) => ({
    zh: `日志里没有这个封存：${hash}`,
    en: `the log has no seal with the hash ${hash}`,
  }),
  END_MISSING: ({ seals, rememberedSeals }) => ({
    zh: `日志末尾被截断或重写：本系统记得第 ${rememberedSeals} 个封存，日志里只有 ${seals} 个，或不是同一个`,
    en: `the end of the log was cut off or rewritten: seal #${rememberedSeals} is remembered, the log has ${seals}, or another`,
  }),
  PLACE_MOVED: ({ seal, position, end }) => ({
    zh: `封存的续点被改动：封存 #${seal} 止于 ${at(end)}，本系统却记到 ${at(position)}，其间的事件不会被封存`,
    en: `the place to seal on from was moved: seal #${seal} ends at ${at(end)}, ${at(position)} is remembered, and what lies between would never be sealed`,
  }),
  TABLES_AHEAD: ({ head, position }) => ({
    zh: `查询表读到了 ${at(position)}，而日志只到 ${at(head)}：日志末尾被截断`,
    en: `the read tables have taken in ${at(position)} and the log ends at ${at(head)}: its end was cut off`,
  }),
  OTHER_LOG: ({ identity, expected }) => ({
    zh: `这是另一个日志：查询表来自 ${expected}，而日志是 ${identity}`,
    en: `this is another log: the read tables were made from ${expected}, and the log is ${identity}`,
  }),
  IDENTITY_CHANGED: ({ events }) => ({
    zh: `日志的身份记录不是恰好一条，而是 ${events} 条，或已被改动`,
    en: `the log's identity is not exactly one whole event (${events} found)`,
  }),
};

/** A finding in one sentence of each language, with the places where it is. */
export const findingSentence = (finding: Finding): FindingSentence =>
  (SENTENCES[finding.code] as (finding: Finding) => FindingSentence)(finding);
