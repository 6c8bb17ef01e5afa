import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import {
  CitedFigureEntity,
  EnterpriseYearRow,
  NodeYearRow,
  OrgPathRow,
  ProgrammeFrameRow,
  PromotionMatrixRow,
} from './figures.row';
import { figures } from './figures.projection';
import { type Headlines, headlinesFrom } from './headlines';
import { NO_TOTALS } from './no-totals';
import { ViewerReach } from './viewer-reach';

/** A figure of others: a share (0.18 is 18 %) and the vault id of its source as it was typed. */
export interface Cited {
  readonly value: number;
  readonly sourceId: string;
}

/** The headlines of one node in one year. */
export interface NodeHeadlines extends Headlines {
  readonly programmeId: string;
  readonly year: number;
  readonly nodeId: string;
  /** Null until it is cited; only the whole programme has it. */
  readonly productivityGain: Cited | null;
}

/** The year's figures of a union or enterprise, without `nodeId` of the whole programme; null when out of reach. */
@AllowedTo(...ROLES)
export class GetHeadlines extends Query<NodeHeadlines | null> {
  constructor(
    readonly viewer: Actor,
    readonly of: { readonly programmeId: string; readonly year: number; readonly nodeId?: string },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetHeadlines)
export class GetHeadlinesHandler implements IQueryHandler<GetHeadlines> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, of, readAfter }: GetHeadlines): Promise<NodeHeadlines | null> {
    await this.progress.reached([figures.name], readAfter);
    const { programmeId, year } = of;
    const frame = await this.db.getRepository(ProgrammeFrameRow).findOneBy({ programmeId });
    const nodeId = of.nodeId ?? frame?.cityId;
    if (!frame || !nodeId || !(await this.reach.seesFigures(viewer, nodeId))) return null;
    const [totals, cells, cited] = await Promise.all([
      this.totals(programmeId, year, nodeId),
      this.db.getRepository(PromotionMatrixRow).findBy({ programmeId, year, nodeId }),
      nodeId === frame.cityId ? this.cited(programmeId, year) : null,
    ]);
    return { ...headlinesFrom(totals, cells), programmeId, year, nodeId, productivityGain: cited };
  }

  private async totals(programmeId: string, year: number, nodeId: string) {
    const node = await this.db.getRepository(OrgPathRow).findOneBy({ nodeId });
    if (node?.kind !== 'enterprise') {
      return (await this.db.getRepository(NodeYearRow).findOneBy({ programmeId, year, nodeId })) ?? NO_TOTALS;
    }
    const row = await this.db.getRepository(EnterpriseYearRow).findOneBy({ programmeId, year, enterpriseId: nodeId });
    if (!row) return NO_TOTALS;
    return { ...row, enterprises: row.pairedWorkers > 0 ? 1 : 0, grantedEnterprises: row.grantsPaidFen > 0 ? 1 : 0 };
  }

  private async cited(programmeId: string, year: number): Promise<Cited | null> {
    const key = { programmeId, year, figure: 'productivityGain' };
    const row = await this.db.getRepository(CitedFigureEntity).findOneBy(key);
    return row && { value: row.valueMillionths / 1_000_000, sourceId: row.sourceId };
  }
}
