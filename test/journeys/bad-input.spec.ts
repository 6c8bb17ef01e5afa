import { randomUUID } from 'node:crypto';

import { GraphqlClient, type JourneyServer, startXinhuo } from '../kit';

describe('bad input', () => {
  let server: JourneyServer;
  let admin: GraphqlClient;
  beforeAll(async () => {
    server = await startXinhuo();
    admin = (await server.as('ADMIN')).client;
  });
  afterAll(() => server.close());

  const OPEN = 'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { id rejected } }';
  const input = () => ({
    account: 'someone',
    password: 'long-enough-secret',
    personId: randomUUID(),
    role: 'MASTER',
    nodeId: randomUUID(),
  });

  // Three times: the document is read, compiled, and used compiled.
  const thrice = async (send: () => ReturnType<GraphqlClient['send']>) => {
    const answers = [await send(), await send(), await send()];
    return answers.map(({ errors }) => errors![0]!.extensions);
  };

  it('names the field and says in Chinese what is wrong with it, however often it comes', async () => {
    for (const extensions of await thrice(() => admin.send(OPEN, { input: { ...input(), account: 'x' } }))) {
      expect(extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.account', zh: '至少2个字符。' }],
      });
    }
  });

  it('takes the default of a required variable that is left out, however often it comes', async () => {
    const handler = (await server.as('CITY_HANDLER')).client;
    const asked = 'query ($first: Int! = 20) { workers(first: $first) { nodes { personId } } }';
    for (let n = 0; n < 4; n += 1) expect(await handler.send(asked)).toEqual({ data: { workers: { nodes: [] } } });
    expect((await handler.send(asked, { first: null })).errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('lets no text in where an id belongs, in a variable or in the document', async () => {
    for (const extensions of await thrice(() => admin.send(OPEN, { input: { ...input(), nodeId: 'city; DROP' } }))) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.nodeId' }] });
    }
    const literal = await admin.send('mutation { closeAccount(input: { accountId: "42" }) { id } }');
    expect(literal.errors![0]!.extensions).toMatchObject({ fields: [{ path: 'input.accountId' }] });
  });

  it('names a value that is none of its list, and repeats nothing that was typed', async () => {
    for (const extensions of await thrice(() => admin.send(OPEN, { input: { ...input(), role: '13800138000' } }))) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.role' }] });
      expect(JSON.stringify(extensions)).not.toContain('13800138000');
    }
  });

  it('tells of a missing field, an unknown one and a broken document', async () => {
    const { account: _, ...rest } = input();
    for (const [document, variables] of [
      [OPEN, { input: rest }],
      [OPEN, { input: { ...input(), surprise: 1 } }],
      ['{ me { nothing } }', {}],
      ['{ me ', {}],
    ] as const) {
      expect((await admin.send(document, variables)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses a foreign cursor and pages that are too large', async () => {
    const ask = (args: string) => admin.send(`{ accounts(${args}) { nodes { name } } }`);
    expect((await ask('after: "x"')).errors![0]!.extensions).toMatchObject({ fields: [{ path: 'after' }] });
    expect((await ask('first: 101')).errors![0]!.extensions).toMatchObject({
      fields: [{ path: 'first', zh: '不能大于100。' }],
    });
  });

  it('keeps requests small: root fields, depth, operations, tokens, bytes', async () => {
    const many = Array.from({ length: 21 }, (_, n) => `a${n}: me { role }`).join(' ');
    for (const document of [
      `{ ${many} }`,
      'query A { me { role } } query B { me { role } }',
      `{ ${'me '.repeat(5000)} }`,
    ]) {
      expect((await admin.send(document)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    }
    const large = await admin.send('{ me { role } }', { padding: 'x'.repeat(600_000) });
    expect(large.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers the same key with the first receipt, and another content with a conflict', async () => {
    const [first, other] = [input(), { ...input(), account: 'someone-else' }];
    const send = (content: object) => admin.send(OPEN, { input: content }, { 'idempotency-key': 'once' });
    const { data } = await send(first);
    expect((await send(first)).data).toEqual(data);
    expect((await send(other)).errors![0]!.extensions.code).toBe('CONFLICT');
  });

  it('tells two mutations of one fragment apart under one key', async () => {
    const make = (name: string) => `registerOrgNode(input: { kind: city, name: "${name}" }) { id rejected }`;
    const document = `mutation { ...Both } fragment Both on Mutation { a: ${make('甲市')} b: ${make('乙市')} }`;
    const { data } = await admin.send(document, {}, { 'idempotency-key': 'both' });
    expect(data.a.id).not.toBe(data.b.id);
    expect((await admin.send(document, {}, { 'idempotency-key': 'both' })).data).toEqual(data);
  });

  it('lets nobody in without a token, or with a forged one', async () => {
    for (const client of [server.anybody, new GraphqlClient(server.url, 'a.b.c')]) {
      expect((await client.send('{ me { role } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
      expect((await client.send('{ __schema { types { name } } }')).errors![0]!.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    }
  });
});

describe('a server', () => {
  let server: JourneyServer;
  beforeAll(async () => (server = await startXinhuo()));
  afterAll(() => server.close());

  it('says that it is alive and ready, and what is missing', async () => {
    expect((await server.anybody.fetch('/healthz')).status).toBe(200);
    expect(await (await server.anybody.fetch('/readyz')).json()).toMatchObject({ ready: true });
    expect(await (await server.anybody.fetch('/metrics')).text()).toContain('xinhuo_http_request_seconds_bucket');
  });

  it('takes GraphQL by POST alone, so that nothing that is asked for stands in an address', async () => {
    const query = encodeURIComponent('{ personDuplicates(idNumber: "110101199003071233") { __typename } }');
    const answer = await server.anybody.fetch(`/graphql?query=${query}`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await answer.text()).not.toContain('110101199003071233');
  });

  it('answers with safe headers', async () => {
    const { headers } = await server.anybody.fetch('/healthz');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('files', () => {
  let server: JourneyServer;
  const nodeId = randomUUID();
  beforeAll(async () => (server = await startXinhuo()));
  afterAll(() => server.close());

  interface Uploaded {
    readonly sha256: string;
    readonly mediaType: string;
  }

  const upload = (client: GraphqlClient, body: string | Uint8Array) =>
    client.fetch('/files', { method: 'POST', body, headers: { 'content-type': 'text/html' } });

  it('are named by their content and handed to whoever brought them', async () => {
    const { client } = await server.as('ENTERPRISE', { nodeId });
    const [first, again] = [await upload(client, '协议'), await upload(client, '协议')];
    expect([first.status, again.status]).toEqual([201, 201]);
    const { sha256, mediaType } = (await first.json()) as Uploaded;
    expect(await again.json()).toMatchObject({ sha256 });
    expect(mediaType).toBe('text/plain');
    const file = await client.fetch(`/files/${sha256}`);
    expect(await file.text()).toBe('协议');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('are not there for anybody out of scope, and unknown ones are told alike', async () => {
    const { client } = await server.as('ENTERPRISE', { nodeId });
    const { sha256 } = (await (await upload(client, 'geheim')).json()) as Uploaded;
    const other = await server.as('ENTERPRISE', { nodeId: randomUUID() });
    const [foreign, unknown] = [
      await other.client.fetch(`/files/${sha256}`),
      await other.client.fetch(`/files/${'0'.repeat(64)}`),
    ];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(await foreign.json()).toEqual(await unknown.json());
    expect((await server.anybody.fetch(`/files/${sha256}`)).status).toBe(401);
  });

  it('must be there, and brought or seen by whoever names them, before a fact can name them', async () => {
    const admin = (await server.as('ADMIN')).client;
    const cities = [await admin.must('registerOrgNode', { kind: 'city', name: '甲市总工会' })];
    cities.push(await admin.must('registerOrgNode', { kind: 'city', name: '乙市总工会' }));
    const [own, elsewhere] = cities as [string, string];
    const { client, personId } = await server.as('CITY_HANDLER', { nodeId: own });
    const consent = async (asker: GraphqlClient, scan: string) => {
      const input = { programmeId: randomUUID(), personId, purpose: 'PUBLICATION', version: 1, scan };
      const document = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { rejected } }';
      return (await asker.send(document, { input })).errors?.[0]?.extensions;
    };
    const refused = { code: 'BAD_USER_INPUT', fields: [{ path: 'input.scan', zh: '请先上传文件，再填它的编号。' }] };
    expect(await consent(client, '0'.repeat(64))).toMatchObject(refused);
    const scan = await client.upload('同意书');
    expect(await consent(client, scan)).not.toMatchObject(refused);
    const colleague = await server.as('CITY_APPROVER', { nodeId: own });
    const stranger = await server.as('CITY_HANDLER', { nodeId: elsewhere });
    expect(await consent(stranger.client, scan)).toMatchObject(refused);
    expect(await consent(colleague.client, scan)).toMatchObject(refused);
    await colleague.client.upload('同意书');
    expect(await consent(colleague.client, scan)).not.toMatchObject(refused);
  });

  it('are refused by what they are and by their size', async () => {
    const { client } = await server.as('ENTERPRISE', { nodeId });
    expect((await upload(client, '\u0000\u0001')).status).toBe(400);
    expect((await upload(client, '')).status).toBe(400);
    expect((await upload(client, new Uint8Array(21 * 1024 * 1024).fill(65))).status).toBe(400);
    expect((await upload(server.anybody, 'x')).status).toBe(401);
  });
});
