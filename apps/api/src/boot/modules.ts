import type { DynamicModule, Type } from '@nestjs/common';

import { migrations as accessMigrations } from '@xinhuo/access';
import { AchievementModule, migrations as achievementMigrations } from '@xinhuo/achievement';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { migrations as logMigrations } from '@xinhuo/event-store';
import { migrations as evidenceMigrations } from '@xinhuo/evidence';
import { InsightModule, migrations as insightMigrations } from '@xinhuo/insight';
import { migrations as pairingMigrations, PairingModule } from '@xinhuo/pairing';
import { migrations as peopleMigrations, PeopleModule, vaultKeys } from '@xinhuo/people';
import type { Migration } from '@xinhuo/postgres';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import { runtimeMigrations } from '@xinhuo/runtime';
import { migrations as subsidyMigrations, SubsidyModule } from '@xinhuo/subsidy';

import type { Settings } from './options';

/** The domain modules; each is named here, and its migrations below. */
export const domainModules = ({ data, env }: Settings): readonly (Type | DynamicModule)[] => [
  ProgrammeModule,
  EnterpriseModule,
  PeopleModule.with(vaultKeys(data, env['XINHUO_VAULT_KEY'])),
  PairingModule,
  AchievementModule,
  SubsidyModule,
  InsightModule,
];

/** All shapes of the database, in the order in which they are applied. */
export const MIGRATIONS: readonly Migration[] = [
  ...logMigrations,
  ...runtimeMigrations,
  ...accessMigrations,
  ...evidenceMigrations,
  ...programmeMigrations,
  ...enterpriseMigrations,
  ...peopleMigrations,
  ...pairingMigrations,
  ...achievementMigrations,
  ...subsidyMigrations,
  ...insightMigrations,
];
