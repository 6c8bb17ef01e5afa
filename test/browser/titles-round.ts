import { GraphqlClient } from '../kit/client';
import { accountOf } from './console';

const YEAR = 2024;
const TODAY = '2025-12-31';
const SCHEME = 'master-title';

/** Each master who got the title in the demonstration's year gets 500 yuan once. */
const RULEBOOK = {
  id: 'browser',
  version: 1,
  schemes: [
    {
      ...{ key: SCHEME, kind: 'title-award', title: '带徒名师', amountFen: 50_000 },
      ...{ awardedFrom: '2025-01-01', awardedTo: TODAY, oncePer: 'person' },
    },
  ],
};

const SIGN_IN =
  'mutation ($account: String!, $password: String!) { signIn(account: $account, password: $password) { token } }';

const as = async (role: string): Promise<GraphqlClient> => {
  const { account, password } = accountOf(role);
  const url = process.env['XINHUO_BROWSER_URL'] ?? '';
  const { data } = await new GraphqlClient(url).send(SIGN_IN, { account, password });
  return new GraphqlClient(url, data.signIn.token as string);
};

/** Opens a round beside the one that the demonstration has paid, still without an envelope; answers with its id. */
export const openTitlesRound = async (): Promise<string> => {
  const [handler, approver] = await Promise.all([as('CITY_HANDLER'), as('CITY_APPROVER')]);
  const { me } = await handler.query('{ me { programmes { programmeId } } }');
  const { programmeId } = me.programmes[0];
  const rulebookId = await handler.must('draftRulebook', { programmeId, content: RULEBOOK });
  const { rulebook } = await approver.query('query ($id: ID!) { rulebook(id: $id) { hash } }', { id: rulebookId });
  await approver.must('publishRulebook', { rulebookId, hash: rulebook.hash, effectiveOn: TODAY });
  return handler.must('openRound', { programmeId, rulebookId, rulebookVersion: 1, year: YEAR });
};
