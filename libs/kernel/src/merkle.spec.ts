import fc from 'fast-check';
import { merkleLeaf, merkleNode, MerkleTree } from '.';

const rootOf = (texts: readonly string[]): string => {
  const tree = new MerkleTree();
  for (const text of texts) tree.add(merkleLeaf(text));
  return tree.root();
};

/** As RFC 6962 §2.1 words it: split at the largest power of two below the number of leaves. */
const asDefined = (texts: readonly string[]): Buffer => {
  if (texts.length === 1) return merkleLeaf(texts[0]!);
  let half = 1;
  while (half * 2 < texts.length) half *= 2;
  return merkleNode(asDefined(texts.slice(0, half)), asDefined(texts.slice(half)));
};

describe('a Merkle tree', () => {
  const leaves = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];

  it.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('has the root of the published test vector over %i leaves', (count, root) => {
    expect(rootOf(leaves.slice(0, count))).toBe(root);
  });

  it('has the root that RFC 6962 defines over any number of leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 70 }), (texts) => {
        expect(rootOf(texts)).toBe(asDefined(texts).toString('hex'));
      }),
    );
  });

  it('has no root without leaves', () => expect(() => new MerkleTree().root()).toThrow(RangeError));
});
