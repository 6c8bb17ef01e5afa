/** The org tree as rights ask about it: city, counties, enterprises. */
export abstract class OrgDirectory {
  /** Whether the node is the ancestor itself or lies below it; false for a node that is not known. */
  abstract isWithin(nodeId: string, ancestorId: string): Promise<boolean>;

  /** The node and all above it, the root last; empty for a node that is not known. */
  abstract ancestorsOf(nodeId: string): Promise<readonly string[]>;
}
