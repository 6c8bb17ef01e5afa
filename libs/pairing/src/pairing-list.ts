import { Injectable } from '@nestjs/common';
import { orgMatches } from '@xinhuo/enterprise';
import { type Actor, addDays, type Gate, type Grade, GRADES, type Phase } from '@xinhuo/kernel';
import { namedPersons } from '@xinhuo/people';
import { BusinessClock, type Conditions, type SortedList } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { PAIRING_PHASES, type PairingPhase } from './pairing.row';
import { PairingScope } from './pairing-scope';

/** Which pairings are asked for; what is left out does not narrow. */
export interface PairingFilter {
  readonly programmeId?: string;
  /** An enterprise, county or other node: all below it. */
  readonly nodeId?: string;
  readonly phases?: readonly PairingPhase[];
  /** In force, and the apprentice is in this phase of training: the gate that ends it is the next. */
  readonly trainingPhase?: Phase;
  readonly trade?: string;
  readonly targetGrade?: Grade;
  readonly apprenticeGrade?: Grade;
  readonly masterId?: string;
  readonly apprenticeId?: string;
  /** In force, and something open was due before today. */
  readonly overdue?: boolean;
  /** In force, and something open is due from today on within so many days. */
  readonly dueWithinDays?: number;
  /** Whose agreement waits for confirmation and lapses within so many days. */
  readonly lapsingWithinDays?: number;
  /** In force on any day of this year; together with `passedGate` the year in which the gate was passed. */
  readonly year?: number;
  readonly passedGate?: Gate;
  readonly enteredOnPaper?: boolean;
  /**
   * Part of the name of master or apprentice or of the enterprise: characters, pinyin or initials; or the first eight
   * or more characters of the pairing's number.
   */
  readonly text?: string;
}

const personOf = (column: string): string => `(SELECT v.name FROM vault.person v WHERE v.person_id = ${column})`;
const rank = (codes: readonly string[], column: string): string =>
  `array_position(ARRAY['${codes.join("','")}'], ${column})`;

/** The list of pairings as it can be sorted. */
export const pairingList = {
  columns: {
    REGISTERED_ON: { sql: 'p.registered_on', type: 'date', descending: true },
    STARTED_ON: { sql: 'p.started_on', type: 'date', descending: true },
    ENDS_ON: { sql: 'p.ends_on', type: 'date' },
    NEXT_DUE_ON: { sql: 'p.next_due_on', type: 'date' },
    NEXT_GATE_DUE_ON: { sql: 'p.next_gate_due_on', type: 'date' },
    LAPSES_ON: { sql: 'p.lapses_on', type: 'date' },
    MASTER_NAME: { sql: personOf('p.master_id'), type: 'text', personal: true },
    APPRENTICE_NAME: { sql: personOf('p.apprentice_id'), type: 'text', personal: true },
    ENTERPRISE_NAME: {
      sql: '(SELECT n.name FROM read.org_node_v1 n WHERE n.node_id = p.enterprise_id)',
      type: 'text',
    },
    TRADE: { sql: 'p.trade', type: 'text' },
    TARGET_GRADE: { sql: rank(GRADES, 'p.target_grade'), type: 'integer', descending: true },
    APPRENTICE_GRADE: { sql: rank(GRADES, 'p.apprentice_grade'), type: 'integer', descending: true },
    PHASE: { sql: rank(PAIRING_PHASES, 'p.phase'), type: 'integer' },
  },
  usual: 'REGISTERED_ON',
  id: 'p.pairing_id',
  rows: 'read.pairing_v1 p',
} as const satisfies SortedList<string>;

/** What pairings can be sorted by. */
export type PairingSort = keyof (typeof pairingList)['columns'];

/** The same, as a list of codes. */
export const PAIRING_SORTS = Object.keys(pairingList.columns) as readonly PairingSort[];

const GATE_OF: Readonly<Record<Phase, Gate>> = {
  novice: 'fit-for-post',
  growth: 'independent',
  mature: 'completion',
};
const PASSED_ON: Readonly<Record<Gate, string>> = {
  'fit-for-post': 'p.fit_for_post_on',
  independent: 'p.independent_on',
  completion: 'p.completion_on',
};

const ID_BEGINNING = /^[0-9a-f]{8}[0-9a-f-]{0,28}$/;

/** What a list of pairings holds for a viewer. */
@Injectable()
export class PairingListing {
  constructor(
    private readonly db: DataSource,
    private readonly scope: PairingScope,
    private readonly clock: BusinessClock,
  ) {}

  /** The conditions of the list; `scope` is the SQL of what the viewer may see at all. */
  async of(viewer: Actor, filter: PairingFilter): Promise<{ readonly conditions: Conditions; readonly scope: string }> {
    const conditions = await this.scope.of(viewer);
    const scope = conditions.sql;
    narrow(conditions, filter);
    this.narrowByDay(conditions, filter);
    if (filter.nodeId) await this.scope.below(filter.nodeId, conditions);
    if (filter.text) await this.found(conditions, filter.text);
    return { conditions, scope };
  }

  private narrowByDay(conditions: Conditions, { overdue, dueWithinDays, lapsingWithinDays }: PairingFilter): void {
    const today = this.clock.today();
    const day = (value: string) => `${conditions.place(value)}::date`;
    if (overdue !== undefined) {
      conditions.add(`coalesce(p.next_due_on < ${day(today)}, false) = ${conditions.place(overdue)}::boolean`);
    }
    if (dueWithinDays !== undefined) {
      conditions.add(`p.next_due_on BETWEEN ${day(today)} AND ${day(addDays(today, dueWithinDays))}`);
    }
    if (lapsingWithinDays !== undefined) conditions.add(`p.lapses_on <= ${day(addDays(today, lapsingWithinDays))}`);
  }

  private async found(conditions: Conditions, text: string): Promise<void> {
    const persons = namedPersons(conditions, text);
    const enterprises = await orgMatches(this.db, conditions, 'n', text);
    const number = text.trim().toLowerCase();
    const byNumber = ID_BEGINNING.test(number) ? ` OR p.pairing_id::text LIKE ${conditions.place(`${number}%`)}` : '';
    conditions.add(
      `(p.master_id IN (${persons}) OR p.apprentice_id IN (${persons})
        OR p.enterprise_id IN (SELECT n.node_id FROM read.org_node_v1 n WHERE ${enterprises})${byNumber})`,
    );
  }
}

const narrow = (conditions: Conditions, filter: PairingFilter): void => {
  conditions
    .equal('p.programme_id', filter.programmeId)
    .equal('p.trade', filter.trade)
    .equal('p.target_grade', filter.targetGrade)
    .equal('p.apprentice_grade', filter.apprenticeGrade)
    .equal('p.master_id', filter.masterId)
    .equal('p.apprentice_id', filter.apprenticeId)
    .equal('p.entered_on_paper', filter.enteredOnPaper)
    .equal('p.next_gate', filter.trainingPhase && GATE_OF[filter.trainingPhase])
    .among('p.phase', filter.phases);
  inYear(conditions, filter);
};

const inYear = (conditions: Conditions, { year, passedGate }: PairingFilter): void => {
  if (passedGate) conditions.add(`${PASSED_ON[passedGate]} IS NOT NULL`);
  if (year === undefined) return;
  const [first, last] = [conditions.place(`${year}-01-01`), conditions.place(`${year}-12-31`)];
  if (passedGate) conditions.add(`${PASSED_ON[passedGate]} BETWEEN ${first}::date AND ${last}::date`);
  else {
    conditions.add(`p.approved_on IS NOT NULL AND p.started_on <= ${last}::date
      AND coalesce(p.closed_on, p.ends_on) >= ${first}::date`);
  }
};
