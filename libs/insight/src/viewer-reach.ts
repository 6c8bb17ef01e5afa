import { Injectable } from '@nestjs/common';
import type { Actor } from '@xinhuo/kernel';
import { OrgDirectory } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { ProgrammeFrameRow } from './figures.row';

/** Whose figures somebody may see: their own subtree's, and the sums of the unions above them. */
@Injectable()
export class ViewerReach {
  constructor(
    private readonly org: OrgDirectory,
    private readonly db: DataSource,
  ) {}

  /** Sums name nobody, so those of the unions above are open; a sibling's are not. */
  async seesFigures({ nodeId }: Actor, ofNodeId: string): Promise<boolean> {
    return (await this.org.isWithin(ofNodeId, nodeId)) || (await this.org.isWithin(nodeId, ofNodeId));
  }

  /** The frame of a programme for those who stand in its city's tree; null for everybody else, as if there were none. */
  async frameFor(viewer: Actor, programmeId: string): Promise<ProgrammeFrameRow | null> {
    const frame = await this.db.getRepository(ProgrammeFrameRow).findOneBy({ programmeId });
    return frame && (await this.seesFigures(viewer, frame.cityId)) ? frame : null;
  }
}
