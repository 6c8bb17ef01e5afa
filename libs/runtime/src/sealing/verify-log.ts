import { type EventStore, IDENTITY_STREAM, type Position, type RecordedEvent, START } from '@xinhuo/kernel';
import { type Finding } from './findings';
import { inspectRun, runChanged } from './inspect-run';
import { sealsOf } from './log-seals';
import { type BrokenRun, type LastSeal, SealCheck } from './seal-check';

/** So many broken runs are looked into, and so many findings told; the others are counted. */
const LOOKED_INTO = 16;
const TOLD = 100;

/** The last seal that the sealer wrote into a log, and where the events that it covers end. */
export interface RememberedSeal {
  readonly logIdentity: string;
  readonly seals: number;
  readonly hash: string;
  readonly position: Position;
}

/** What is known of the log beside it, so that a log that fits itself can still be the wrong one, or shortened. */
export interface Remembered {
  /** The logs that the read tables were made from, and how far. */
  readonly tables: readonly { readonly logIdentity: string; readonly position: Position }[];
  /** The last seal that the sealer wrote, by the identity of its log. */
  readonly seals: readonly RememberedSeal[];
  /** Hashes of seals that somebody wrote down, such as on a printed notice. */
  readonly hashes: readonly string[];
}

/** Nothing is known beside the log. */
export const NOTHING_REMEMBERED: Remembered = { tables: [], seals: [], hashes: [] };

/** What a log proved to be. */
export interface Verification {
  readonly identity: string | null;
  /** All events that are covered by seals or will be. */
  readonly events: number;
  readonly seals: number;
  /** The last seal that fits; null when none does. */
  readonly last: LastSeal | null;
  /** Events behind the last seal. */
  readonly unsealed: number;
  readonly findings: readonly Finding[];
  /** How many more there are than are told. */
  readonly untold: number;
}

/** Recomputes all seals from the log, in one pass, and says what does not fit and where. */
export const verifyLog = async (store: EventStore, remembered = NOTHING_REMEMBERED): Promise<Verification> => {
  const seen = new Witness(remembered);
  const asked = new Set(remembered.seals.map(({ seals }) => seals));
  const check = new SealCheck(watched(sealsOf(store), seen), asked);
  let events = 0;
  let head = START;
  for await (const page of store.readAll(START)) {
    await check.prepare(page.events.length);
    for (const event of page.events) {
      if (event.stream === IDENTITY_STREAM) seen.identify(event);
      else {
        check.take(event);
        events += 1;
      }
    }
    head = page.upTo;
  }
  await check.end();
  const findings = [...seen.findings(head, check), ...check.findings];
  findings.push(...(await inspected(store, check.broken)));
  return {
    identity: seen.identity ?? null,
    events,
    seals: check.sealsRead,
    last: check.last ?? null,
    unsealed: check.unsealed,
    findings: findings.slice(0, TOLD),
    untold: Math.max(0, findings.length - TOLD),
  };
};

const inspected = async (store: EventStore, broken: readonly BrokenRun[]): Promise<readonly Finding[]> => {
  const findings = new Map<string, Finding>();
  for (const run of broken.slice(0, LOOKED_INTO)) {
    for (const finding of await inspectRun(store, run)) {
      // What lies between two runs is missing in both.
      findings.set(
        finding.code === 'EVENT_MISSING' ? `${finding.stream}@${finding.version}` : `${findings.size}`,
        finding,
      );
    }
  }
  return [...findings.values(), ...broken.slice(LOOKED_INTO).map(runChanged)];
};

/** Passes seals on and shows the witness each of them. */
async function* watched(seals: ReturnType<typeof sealsOf>, witness: Witness): ReturnType<typeof sealsOf> {
  for await (const seal of seals) {
    witness.seal(seal.number, seal.hash);
    yield seal;
  }
}

/** Holds what is remembered against the log. */
class Witness {
  identity: string | undefined;
  private identities = 0;
  private whole = true;
  private readonly unknown: Set<string>;
  private readonly hashes = new Map<number, string>();

  constructor(private readonly remembered: Remembered) {
    this.unknown = new Set(remembered.hashes);
  }

  identify({ id, data }: RecordedEvent): void {
    this.identities += 1;
    this.identity ??= id;
    this.whole &&= (data as { readonly logId?: unknown } | null)?.logId === id;
  }

  seal(number: number, hash: string): void {
    this.unknown.delete(hash);
    if (this.remembered.seals.some(({ seals }) => seals === number)) this.hashes.set(number, hash);
  }

  findings(head: Position, { sealsRead, ends }: Pick<SealCheck, 'sealsRead' | 'ends'>): Finding[] {
    return [...this.ofIdentity(), ...this.ofEnd(head, sealsRead), ...this.ofPlace(ends)];
  }

  private ofIdentity(): Finding[] {
    const { identity } = this;
    const found: Finding[] = [];
    if (this.identities > 1 || !this.whole) found.push({ code: 'IDENTITY_CHANGED', events: this.identities });
    const expecteds = this.remembered.tables.map(({ logIdentity }) => logIdentity);
    const others = new Set(expecteds.filter((expected) => expected !== identity));
    for (const expected of others) found.push({ code: 'OTHER_LOG', identity: identity ?? '', expected });
    return found;
  }

  /** Whoever moves the place that the sealer goes on from leaves a stretch that no seal would ever cover. */
  private ofPlace(ends: ReadonlyMap<number, Position>): Finding[] {
    return this.remembered.seals
      .filter(({ logIdentity, seals, hash }) => logIdentity === this.identity && this.hashes.get(seals) === hash)
      .flatMap(({ seals, position }): Finding[] => {
        const end = ends.get(seals);
        return end === undefined || end === position ? [] : [{ code: 'PLACE_MOVED', seal: seals, position, end }];
      });
  }

  private ofEnd(head: Position, seals: number): Finding[] {
    const found = [...this.unknown].map((hash): Finding => ({ code: 'SEAL_UNKNOWN', hash }));
    for (const { logIdentity, seals: rememberedSeals, hash } of this.remembered.seals) {
      const isOfThis = logIdentity === this.identity;
      if (isOfThis && this.hashes.get(rememberedSeals) !== hash) {
        found.push({ code: 'END_MISSING', seals, rememberedSeals });
      }
    }
    const taken = this.remembered.tables.filter(({ logIdentity }) => logIdentity === this.identity);
    const position = taken.reduce((far, table) => (table.position > far ? table.position : far), START);
    if (position > head) found.push({ code: 'TABLES_AHEAD', head, position });
    return found;
  }
}
