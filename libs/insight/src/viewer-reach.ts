import { Injectable } from '@nestjs/common';
import type { Actor } from '@xinhuo/kernel';
import { OrgDirectory } from '@xinhuo/runtime';

/** Whose figures somebody may see: their own subtree's, and the sums of the unions above them. */
@Injectable()
export class ViewerReach {
  constructor(private readonly org: OrgDirectory) {}

  /** Sums name nobody, so those of the unions above are open; a sibling's are not. */
  async seesFigures({ nodeId }: Actor, ofNodeId: string): Promise<boolean> {
    return (await this.org.isWithin(ofNodeId, nodeId)) || (await this.org.isWithin(nodeId, ofNodeId));
  }
}
