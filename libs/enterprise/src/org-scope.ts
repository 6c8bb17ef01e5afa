import { Injectable } from '@nestjs/common';
import type { Actor } from '@xinhuo/kernel';
import { OrgDirectory } from '@xinhuo/runtime';

/** What a viewer may see, as the beginning of the `path` of `read.org_node_v1`. */
@Injectable()
export class OrgScope {
  constructor(private readonly orgs: OrgDirectory) {}

  /**
   * The pattern for `path LIKE`: the viewer's own node and all below it. The administrator, who makes accounts for all,
   * sees every node; one who stands in no tree sees none (`undefined`).
   */
  async patternOf({ role, nodeId }: Actor): Promise<string | undefined> {
    if (role === 'ADMIN') return '/%';
    const up = await this.orgs.ancestorsOf(nodeId);
    return up.length === 0 ? undefined : `/${up.toReversed().join('/')}/%`;
  }
}
