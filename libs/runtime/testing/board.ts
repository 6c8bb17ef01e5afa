import type { Fact, Projection } from '@xinhuo/kernel';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

/** A small projection for the runtime's own tests: pairings, counted by county. */
@Entity({ schema: 'read', name: 'test_pairing_v1' })
export class PairingRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'text' }) pairingId!: string;
  @Column({ name: 'enterprise_id', type: 'text' }) enterpriseId!: string;
  @Column({ name: 'county_id', type: 'text' }) countyId!: string;
  @Column({ name: 'started_on', type: 'date' }) startedOn!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: string;
  @Column({ name: 'tags', type: 'text', array: true }) tags!: readonly string[];
  @Column({ name: 'terms', type: 'jsonb', nullable: true }) terms!: object | null;
  @Column({ name: 'active', type: 'boolean' }) active!: boolean;
}

/** How many pairings a county has. */
@Entity({ schema: 'read', name: 'test_county_v1' })
export class CountyRow {
  @PrimaryColumn({ name: 'county_id', type: 'text' }) countyId!: string;
  @PrimaryColumn({ name: 'year', type: 'integer' }) year!: number;
  @Column({ name: 'pairings', type: 'bigint' }) pairings!: number;
  @Column({ name: 'active', type: 'bigint' }) active!: number;
}

/** The same pairings in the shape of a later release. */
@Entity({ schema: 'read', name: 'test_pairing_v2' })
export class LaterPairingRow extends PairingRow {}

/** The counties of the later release. */
@Entity({ schema: 'read', name: 'test_county_v2' })
export class LaterCountyRow extends CountyRow {}

/** The facts of the test projection. */
export type BoardEvent =
  | Fact<
      'TestPairingStarted',
      { pairingId: string; enterpriseId: string; countyId: string; startedOn: string; tags: readonly string[] }
    >
  | Fact<'TestPairingEnded', { pairingId: string }>
  | Fact<'TestPairingErased', { pairingId: string }>
  | Fact<'TestEnterpriseMoved', { enterpriseId: string; countyId: string }>
  | Fact<'TestPoison', { how: 'throw' | 'null' }>;

type BoardTables = { readonly pairing: PairingRow; readonly county: CountyRow };

/** The test projection in one version. */
export const boardOf = (version: number): Projection<BoardEvent, BoardTables> => ({
  name: 'test_board',
  version,
  tables: {
    pairing: {
      key: ['pairingId'],
      tally: ({ countyId, startedOn, active }) => [
        {
          to: 'county',
          key: { countyId, year: Number(startedOn.slice(0, 4)) },
          add: { pairings: 1, active: active ? 1 : 0 },
        },
      ],
    },
    county: {
      key: ['countyId', 'year'],
      blank: ({ countyId, year }) => ({ countyId: String(countyId), year: Number(year), pairings: 0, active: 0 }),
    },
  },
  on: {
    TestPairingStarted: (data, { metadata }) => [
      { in: 'pairing', put: { ...data, recordedAt: metadata.at, terms: { hours: [1, 2] }, active: true } },
    ],
    TestPairingEnded: ({ pairingId }) => [{ in: 'pairing', of: { pairingId }, patch: { active: false, terms: null } }],
    TestPairingErased: ({ pairingId }) => [{ in: 'pairing', remove: { pairingId } }],
    TestEnterpriseMoved: ({ enterpriseId, countyId }) => [
      { in: 'pairing', where: { enterpriseId }, patch: { countyId } },
    ],
    TestPoison: ({ how }) => {
      if (how === 'throw') throw new Error('poison');
      return [{ in: 'pairing', of: { pairingId: 'p1' }, patch: { enterpriseId: null as never } }];
    },
  },
});

const tables = (version: number): string => `
  CREATE TABLE read.test_pairing_v${version} (
    pairing_id text PRIMARY KEY, enterprise_id text NOT NULL, county_id text NOT NULL, started_on date NOT NULL,
    recorded_at timestamptz NOT NULL, tags text[] NOT NULL, terms jsonb, active boolean NOT NULL);
  CREATE INDEX test_pairing_v${version}_by_enterprise ON read.test_pairing_v${version} (enterprise_id);
  CREATE TABLE read.test_county_v${version} (
    county_id text, year integer, pairings bigint NOT NULL, active bigint NOT NULL, PRIMARY KEY (county_id, year));`;

/** The tables of both versions. */
export const boardMigrations = [{ name: 'runtime-test/0001_board', sql: tables(1) + tables(2) }];

/** A data source over the test's tables. */
export const openBoard = (url: string, poolSize = 6): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: [PairingRow, CountyRow, LaterPairingRow, LaterCountyRow],
    synchronize: false,
  }).initialize();
