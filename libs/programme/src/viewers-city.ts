import { Injectable } from '@nestjs/common';
import type { Actor } from '@xinhuo/kernel';
import { OrgDirectory } from '@xinhuo/runtime';

/** Whose programmes somebody may see: those of the city whose tree they stand in. */
@Injectable()
export class ViewersCity {
  constructor(private readonly orgs: OrgDirectory) {}

  /** The viewer's city; `undefined` for one who stands in no tree. */
  async of({ nodeId }: Actor): Promise<string | undefined> {
    return (await this.orgs.ancestorsOf(nodeId)).at(-1);
  }
}
