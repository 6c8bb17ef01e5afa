import { specify } from '@xinhuo/kernel/testing';
import type { EnterpriseCommand } from './enterprise.commands';
import { enterprise } from './enterprise.decider';
import type { EnterpriseEvent, NodeKind } from './enterprise.events';
import { NODE_KINDS } from './enterprise.events';

const given = specify(enterprise);
const CODE = '91110000710926094P';
const today = '2025-06-01';

type Register = Extract<EnterpriseCommand, { type: 'RegisterOrgNode' }>;

const node = { nodeId: 'n1', kind: 'county', parentId: 'city', name: '演示县总工会', creditCode: null } as const;
const register = (change: Partial<Register> = {}): EnterpriseCommand => ({
  type: 'RegisterOrgNode',
  ...node,
  registeredOn: '2025-01-02',
  by: 'u1',
  today,
  parentKind: 'city',
  ...change,
});
const firm = { kind: 'enterprise', parentKind: 'county', parentId: 'c1', creditCode: CODE } as const;

const registered = (change: object = {}): EnterpriseEvent => ({
  type: 'OrgNodeRegistered',
  data: { ...node, registeredOn: '2025-01-02', by: 'u1', ...change },
});
const { parentKind: _, ...firmFacts } = firm;

describe('a node of the org tree', () => {
  it('is registered under its parent', () => given().when(register()).then(registered()));
  it('may be a city, which alone has no parent', () =>
    given()
      .when(register({ kind: 'city', parentId: null, parentKind: null }))
      .then(registered({ kind: 'city', parentId: null })));
  it('keeps who entered it for another', () =>
    given()
      .when(register({ enteredBy: 'u2' }))
      .then(registered({ enteredBy: 'u2' })));
  it('has its name without space around it', () =>
    given()
      .when(register({ name: ' 演示县总工会 ' }))
      .then(registered()));
  it('answers a repeat with nothing new', () => given(registered()).when(register()).then());

  it('refuses another content for the same id', () =>
    given(registered())
      .when(register({ name: '另一家' }))
      .refuses('ALREADY_REGISTERED'));
  it('refuses an empty name', () =>
    given()
      .when(register({ name: '  ' }))
      .refuses('NAME_MISSING'));
  it('refuses a parent that does not exist', () =>
    given()
      .when(register({ parentKind: null }))
      .refuses('PARENT_UNKNOWN'));
  it('refuses a day that has not come', () =>
    given()
      .when(register({ registeredOn: '2025-06-02' }))
      .refuses('DATE_IN_FUTURE'));

  const allowed: Record<NodeKind, readonly (NodeKind | null)[]> = {
    city: [null],
    county: ['city'],
    industry: ['city'],
    township: ['county'],
    joint: ['city', 'county', 'township'],
    enterprise: ['city', 'county', 'industry', 'township', 'joint'],
  };
  const pairs = NODE_KINDS.flatMap((kind) => [null, ...NODE_KINDS].map((parent) => [kind, parent] as const));
  it.each(pairs)('%s under %s', (kind, parentKind) => {
    const creditCode = kind === 'enterprise' ? CODE : null;
    const answer = given().when(register({ kind, parentKind, parentId: parentKind && 'p', creditCode }));
    if (allowed[kind].includes(parentKind)) answer.then(registered({ kind, parentId: parentKind && 'p', creditCode }));
    else answer.refuses('PARENT_KIND_WRONG');
  });
});

describe('an enterprise', () => {
  it('is registered with its credit code', () => given().when(register(firm)).then(registered(firmFacts)));
  it('needs one', () =>
    given()
      .when(register({ ...firm, creditCode: null }))
      .refuses('CREDIT_CODE_MISSING'));
  it.each(['91110000710926094A', '911', CODE.toLowerCase()])('refuses the code %s', (creditCode) =>
    given()
      .when(register({ ...firm, creditCode }))
      .refuses('CREDIT_CODE_INVALID'),
  );
  it('is the only kind that has one', () =>
    given()
      .when(register({ creditCode: CODE }))
      .refuses('CREDIT_CODE_NOT_EXPECTED'));
});

describe('a node that is there', () => {
  const rename = {
    type: 'RenameOrgNode',
    nodeId: 'n1',
    name: '新名',
    renamedOn: '2025-02-01',
    by: 'u1',
    today,
  } as const;
  it('can be renamed', () =>
    given(registered())
      .when(rename)
      .then({ type: 'OrgNodeRenamed', data: { nodeId: 'n1', name: '新名', renamedOn: '2025-02-01', by: 'u1' } }));
  it('is not renamed to the name it has', () =>
    given(registered())
      .when({ ...rename, name: node.name })
      .then());
  it('is not renamed to nothing', () =>
    given(registered())
      .when({ ...rename, name: ' ' })
      .refuses('NAME_MISSING'));
  it('is not renamed before it was registered', () =>
    given(registered())
      .when({ ...rename, renamedOn: '2025-01-01' })
      .refuses('DATE_TOO_EARLY'));
  it('must be there to be renamed', () => given().when(rename).refuses('NOT_REGISTERED'));

  const move = {
    type: 'MoveOrgNode',
    nodeId: 'n1',
    parentId: 'c2',
    movedOn: '2025-03-01',
    by: 'u1',
    today,
    parentKind: 'county',
    sameCity: true,
  } as const;
  const moved: EnterpriseEvent = {
    type: 'OrgNodeMoved',
    data: { nodeId: 'n1', fromParentId: 'c1', parentId: 'c2', movedOn: '2025-03-01', by: 'u1' },
  };
  it('can move to another parent of the same city', () => given(registered(firmFacts)).when(move).then(moved));
  it('does not move to where it stands', () => given(registered(firmFacts), moved).when(move).then());
  it('refuses a parent of a wrong kind', () =>
    given(registered(firmFacts))
      .when({ ...move, parentKind: 'enterprise' })
      .refuses('PARENT_KIND_WRONG'));
  it('refuses a parent that does not exist', () =>
    given(registered(firmFacts))
      .when({ ...move, parentKind: null })
      .refuses('PARENT_UNKNOWN'));
  it('refuses another city', () =>
    given(registered(firmFacts))
      .when({ ...move, sameCity: false })
      .refuses('OTHER_CITY'));
  it('stays where it is when it is the root', () =>
    given(registered({ kind: 'city', parentId: null }))
      .when(move)
      .refuses('ROOT_STAYS'));
  it('refuses a day that has not come', () =>
    given(registered(firmFacts))
      .when({ ...move, movedOn: '2025-06-02' })
      .refuses('DATE_IN_FUTURE'));
  it('must be there to move', () => given().when(move).refuses('NOT_REGISTERED'));
});
