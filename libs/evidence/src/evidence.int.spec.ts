import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { aCity, account, type CityOfNodes, type Running, running } from '@xinhuo/enterprise/testing';
import type { Actor, StreamName } from '@xinhuo/kernel';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';

import { Evidence } from './evidence';
import type { EvidenceFact } from './evidence.inbox';
import { EvidenceModule } from './evidence.module';
import { evidenceMigrations } from './migrations';

jest.setTimeout(60_000);

type Data<T extends EvidenceFact['type']> = Extract<EvidenceFact, { type: T }>['data'];

describe('a file', () => {
  let at: Running;
  let evidence: Evidence;
  let tree: CityOfNodes;
  let versions: Map<StreamName, number>;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    at = await running([ProgrammeModule, EnterpriseModule, EvidenceModule.in(folder)], {
      migrations: [...evidenceMigrations, ...programmeMigrations, ...enterpriseMigrations],
      today: '2025-12-31',
    });
    evidence = at.app.get(Evidence);
    tree = await aCity(at);
    versions = new Map();
  });
  afterAll(() => at.stop());

  /** Appends a fact as if this account had sent the command. */
  const record = async <T extends EvidenceFact['type']>(by: Actor, stream: StreamName, type: T, data: Data<T>) => {
    const version = versions.get(stream) ?? 0;
    const metadata = {
      ...{ at: new Date().toISOString(), actor: by.personId, node: by.nodeId, release: '0.0.0' },
      ...{ commandId: randomUUID(), commandHash: '', correlationId: randomUUID() },
    };
    await at.store.append(stream, version, [{ id: randomUUID(), type, schema: 1, data, metadata }]);
    versions.set(stream, version + 1);
  };
  const uploaded = async (by: Actor, text: string = randomUUID()) =>
    (await evidence.upload(by, Readable.from([Buffer.from(text)])))!.sha256;
  const opens = async (viewer: Actor, sha256: string) => {
    const file = await evidence.open(viewer, sha256);
    file?.content.destroy();
    return file !== undefined;
  };
  /** Who of these may open it. */
  const openers = async (viewers: Readonly<Record<string, Actor>>, sha256: string) => {
    const answers = await Promise.all(Object.values(viewers).map((viewer) => opens(viewer, sha256)));
    return Object.keys(viewers).filter((_, n) => answers[n]);
  };
  const unions = () => ({
    firm: account('ENTERPRISE', tree.firmA),
    county: account('COUNTY', tree.countyA),
    city: account('CITY_HANDLER', tree.city),
    auditor: account('AUDITOR', tree.city),
    clerk: account('DATA_ENTRY', tree.city),
    sibling: account('ENTERPRISE', tree.firmB),
    otherCounty: account('COUNTY', tree.countyB),
    colleague: account('APPRENTICE', tree.firmA),
    stranger: account('MASTER', tree.firmA),
    admin: account('ADMIN', tree.city),
  });
  const ABOVE = ['firm', 'county', 'city', 'auditor', 'clerk'];

  it('is its uploader’s alone until a fact names it', async () => {
    const apprentice = account('APPRENTICE', tree.firmA);
    expect(await openers({ apprentice, ...unions() }, await uploaded(apprentice))).toEqual(['apprentice']);
  });

  it('that a milestone names is opened by master, apprentice and the unions above them, by nobody else', async () => {
    const [apprentice, master] = [account('APPRENTICE', tree.firmA), account('MASTER', tree.firmA)];
    const pairingId = randomUUID();
    const stream = `pairing-${pairingId}` as const;
    const sha256 = await uploaded(apprentice);
    const parties = { enterpriseId: tree.firmA, masterId: master.personId, apprenticeId: apprentice.personId };
    await record(unions().firm, stream, 'PairingRegistered', { pairingId, ...parties });
    await record(apprentice, stream, 'MilestoneSubmitted', { pairingId, evidence: [sha256] });
    expect(await openers({ master, apprentice, ...unions() }, sha256)).toEqual(['master', 'apprentice', ...ABOVE]);
  });

  it('that a promotion names is opened by the county that verifies it, and by the person', async () => {
    const [officer, worker] = [unions().firm, account('APPRENTICE', tree.firmA)];
    const [promotionId, sha256] = [randomUUID(), await uploaded(officer)];
    const { personId } = worker;
    const promotion = { promotionId, personId, enterpriseId: tree.firmA, scan: sha256 };
    await record(officer, `worker-${personId}`, 'PromotionRecorded', promotion);
    expect(await openers({ worker, ...unions() }, sha256)).toEqual(['worker', ...ABOVE]);
  });

  it('that a result names is opened by its team', async () => {
    const [officer, maker] = [unions().firm, account('APPRENTICE', tree.firmA)];
    const [innovationId, sha256] = [randomUUID(), await uploaded(officer)];
    const stream = `innovation-${innovationId}` as const;
    const recorded = { innovationId, enterpriseId: tree.firmA, personIds: [randomUUID(), maker.personId] };
    await record(officer, stream, 'InnovationRecorded', recorded);
    await record(officer, stream, 'InnovationConverted', { innovationId, evidence: [sha256] });
    expect(await openers({ maker, ...unions() }, sha256)).toEqual(['maker', ...ABOVE]);
  });

  it('that a grant names is opened by who sees the grant, which the data-entry role does not', async () => {
    const approver = account('CITY_APPROVER', tree.city);
    const [grantId, titled, sha256] = [randomUUID(), randomUUID(), await uploaded(approver)];
    const [master, finance] = [account('MASTER', tree.firmB), account('FINANCE', tree.city)];
    const firms = { grantId, cityId: tree.city, beneficiary: `enterprise:${tree.firmA}` };
    await record(approver, `grant-${grantId}`, 'GrantProposed', firms);
    await record(approver, `grant-${grantId}`, 'GrantApproved', { ...firms, decision: { file: sha256 } });
    const seers = ['finance', 'firm', 'county', 'city', 'auditor'];
    expect(await openers({ master, finance, ...unions() }, sha256)).toEqual(seers);
    const persons = { grantId: titled, cityId: tree.city, beneficiary: `person:${master.personId}` };
    await record(approver, `grant-${titled}`, 'GrantProposed', persons);
    await record(approver, `grant-${titled}`, 'GrantApproved', { ...persons, decision: { file: sha256 } });
    expect(await openers({ master, finance, ...unions() }, sha256)).toEqual(['master', ...seers]);
  });

  it('goes with the worker to another enterprise, and is no longer its uploader’s once they have named it', async () => {
    const [officer, worker] = [unions().firm, account('APPRENTICE', tree.firmA)];
    const { personId } = worker;
    const stream = `worker-${personId}` as const;
    const sha256 = await uploaded(officer);
    await record(officer, stream, 'WorkerRegistered', { personId, enterpriseId: tree.firmA });
    await record(officer, stream, 'ConsentGiven', { personId, scan: sha256 });
    expect(await opens(officer, sha256)).toBe(true);
    await record(officer, stream, 'WorkerMoved', { personId, enterpriseId: tree.firmB });
    const { sibling, county, otherCounty } = unions();
    const after = { officer, county, sibling, otherCounty };
    // A query answers after a while with what it has; a busy machine may need longer.
    while (!(await opens(sibling, sha256)));
    expect(await openers(after, sha256)).toEqual(['sibling', 'otherCounty']);
  });

  it('is named in the very millisecond of its upload, and no longer its uploader’s', async () => {
    const officer = unions().firm;
    const instant = new Date();
    jest.useFakeTimers({ now: instant, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
    try {
      const sha256 = await uploaded(officer);
      const personId = randomUUID();
      await record(officer, `worker-${personId}`, 'WorkerRegistered', { personId, enterpriseId: tree.firmB });
      await record(officer, `worker-${personId}`, 'ConsentGiven', { personId, scan: sha256 });
      while (!(await opens(unions().sibling, sha256)));
      expect(await opens(officer, sha256)).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is opened again by somebody who brings it once more, and not by others who know its name', async () => {
    const [first, second] = [account('APPRENTICE', tree.firmA), account('APPRENTICE', tree.firmB)];
    const text = randomUUID();
    const sha256 = await uploaded(first, text);
    expect(await opens(second, sha256)).toBe(false);
    await uploaded(second, text);
    expect(await openers({ first, second }, sha256)).toEqual(['first', 'second']);
  });

  it('may be named by who uploaded it or sees it already, by nobody else', async () => {
    const [officer, other] = [unions().firm, unions().firm];
    const [sha256, unknown] = [await uploaded(officer), '0'.repeat(64)];
    expect(await evidence.missing(officer, [sha256, unknown])).toEqual([unknown]);
    expect(await evidence.missing(other, [sha256])).toEqual([sha256]);
    const personId = randomUUID();
    const promotion = { promotionId: randomUUID(), personId, enterpriseId: tree.firmA, scan: sha256 };
    await record(officer, `worker-${personId}`, 'PromotionRecorded', promotion);
    expect(await opens(other, sha256)).toBe(true);
    expect(await evidence.missing(other, [sha256, unknown])).toEqual([unknown]);
    expect(await evidence.missing(unions().sibling, [sha256])).toEqual([sha256]);
  });

  it('is looked up once where it may be named, and again where it may not', async () => {
    const officer = unions().firm;
    const sha256 = await uploaded(officer);
    const asked = jest.spyOn(at.db, 'query');
    const uploads = () => asked.mock.calls.filter(([sql]) => sql.includes('evidence.upload')).length;
    for (let time = 0; time < 3; time += 1) await evidence.missing(officer, [sha256]);
    expect(uploads()).toBe(1);
    for (let time = 0; time < 3; time += 1) await evidence.missing(officer, ['1'.repeat(64)]);
    expect(uploads()).toBe(4);
    asked.mockRestore();
  });
});
