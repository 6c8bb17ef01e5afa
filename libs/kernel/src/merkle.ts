import { hash } from 'node:crypto';

const INNER = Buffer.from([1]);

/** The leaf of a text. Leaves and inner nodes are hashed apart, so that no node can be passed off as a leaf. */
export const merkleLeaf = (text: string): Buffer => hash('sha256', `\0${text}`, 'buffer');

/** The node over two others. */
export const merkleNode = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([INNER, left, right]), 'buffer');

/** A Merkle tree as in RFC 6962. Of n leaves only the log n peaks are kept, so that a run may be of any length. */
export class MerkleTree {
  private readonly peaks: Buffer[] = [];
  private leaves = 0;

  get count(): number {
    return this.leaves;
  }

  add(leaf: Buffer): void {
    let node = leaf;
    // As many full subtrees end here as the count has ones at its end.
    for (let n = this.leaves; n % 2 === 1; n = (n - 1) / 2) node = merkleNode(this.peaks.pop()!, node);
    this.peaks.push(node);
    this.leaves += 1;
  }

  /** The root in hexadecimal. @throws RangeError when there is no leaf. */
  root(): string {
    if (this.leaves === 0) throw new RangeError('A Merkle tree without leaves has no root');
    return this.peaks.reduceRight((right, left) => merkleNode(left, right)).toString('hex');
  }
}
