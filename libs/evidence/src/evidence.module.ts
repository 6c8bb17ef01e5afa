import { type DynamicModule, Module } from '@nestjs/common';

import { DirectoryEvidenceStore } from './directory.evidence-store';
import { Evidence } from './evidence';
import { EvidenceStore } from './evidence-store';

/** Evidence files in a directory. Needs a TypeORM DataSource and the OrgDirectory, both global. */
@Module({})
export class EvidenceModule {
  static in(directory: string): DynamicModule {
    return {
      module: EvidenceModule,
      global: true,
      providers: [{ provide: EvidenceStore, useFactory: () => new DirectoryEvidenceStore(directory) }, Evidence],
      exports: [Evidence],
    };
  }
}
