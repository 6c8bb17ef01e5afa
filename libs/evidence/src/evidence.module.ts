import { type DynamicModule, Module } from '@nestjs/common';
import { provideProjection } from '@xinhuo/runtime';

import { DirectoryEvidenceStore } from './directory.evidence-store';
import { Evidence } from './evidence';
import { evidenceLinks } from './evidence-links.projection';
import { EvidenceLinkRow, EvidenceSubjectRow } from './evidence-links.row';
import { EvidenceStore } from './evidence-store';
import { FileAccess } from './file-access';

/** Evidence files in a directory. Needs the runtime, the org tree and a TypeORM DataSource, all global. */
@Module({})
export class EvidenceModule {
  static in(directory: string): DynamicModule {
    return {
      module: EvidenceModule,
      global: true,
      providers: [
        { provide: EvidenceStore, useFactory: () => new DirectoryEvidenceStore(directory) },
        provideProjection({ projection: evidenceLinks, rows: { subject: EvidenceSubjectRow, link: EvidenceLinkRow } }),
        FileAccess,
        Evidence,
      ],
      exports: [Evidence],
    };
  }
}
