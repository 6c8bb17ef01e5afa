import type { Fen } from '@xinhuo/kernel';
import { AmountTooLarge, byKey, type Key, type Line } from './line';
import { fen, type Given, oneOf, text } from './read';
import { list, object } from './read-containers';

const entry = object({
  scheme: text,
  beneficiary: text,
  subject: text,
  part: text,
  payer: text,
  kind: oneOf('payment', 'clawback'),
  amountFen: fen,
});

/** One payment 拨付 or clawback 追回 that has happened. The amount is positive either way. */
export type LedgerEntry = Given<typeof entry>;

/** Reads the `ledger` of a file. */
export const readLedger = list(entry);

/** What to pay or claw back now, so that paid = owed. */
export interface Move extends Key {
  readonly kind: 'pay' | 'clawback';
  readonly amountFen: Fen;
}

interface Claim {
  readonly key: Key;
  readonly fen: number;
}

const moveOf = ({ scheme, beneficiary, subject, part, payer }: Key, open: bigint): Move => {
  const amountFen = Number(open < 0n ? -open : open);
  if (!Number.isSafeInteger(amountFen)) throw new AmountTooLarge('ledger');
  return { scheme, beneficiary, subject, part, payer, kind: open > 0n ? 'pay' : 'clawback', amountFen };
};

/**
 * For each key owed − paid: a payable line's amount less what the ledger says was paid and not clawed back.
 * Sorted as lines are; nothing where they are equal. Forecasts owe nothing yet.
 * @throws AmountTooLarge when a move would pass 2⁵³ − 1 fen.
 */
export const reconcile = (lines: readonly Line[], ledger: readonly LedgerEntry[]): readonly Move[] => {
  const owed = lines.filter(({ status }) => status === 'payable').map((line) => ({ key: line, fen: line.amountFen }));
  const paid = ledger.map((each) => ({ key: each, fen: each.kind === 'payment' ? -each.amountFen : each.amountFen }));
  const claims: readonly Claim[] = [...owed, ...paid].sort((a, b) => byKey(a.key, b.key));

  const moves: Move[] = [];
  let open = 0n; // sums of a ledger may pass 2⁵³ and come back
  claims.forEach(({ key, fen: amount }, n) => {
    open += BigInt(amount);
    const next = claims[n + 1];
    if (next && byKey(key, next.key) === 0) return;
    if (open !== 0n) moves.push(moveOf(key, open));
    open = 0n;
  });
  return moves;
};
