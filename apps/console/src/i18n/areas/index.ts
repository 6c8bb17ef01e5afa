import { account } from './account';
import { accounts } from './accounts';
import { boards } from './boards';
import { consent } from './consent';
import { competition } from './competition';
import { enterprise } from './enterprise';
import { events } from './events';
import { explain } from './explain';
import { figures } from './figures';
import { frame } from './frame';
import { grant } from './grant';
import { headlines } from './headlines';
import { home } from './home';
import { invitation } from './invitation';
import { kit } from './kit';
import { lineage } from './lineage';
import { mentor } from './mentor';
import { names } from './names';
import { pairing } from './pairing';
import { paper } from './paper';
import { phone } from './phone';
import { pictures } from './pictures';
import { programme } from './programme';
import { promotion } from './promotion';
import { recognition } from './recognition';
import { results } from './results';
import { round } from './round';
import { rulebook } from './rulebook';
import { screen } from './screen';
import { signIn } from './sign-in';
import { targets } from './targets';
import { terms } from './terms';
import { unit } from './unit';
import { worker } from './worker';

/** Every area by the name that its keys begin with: `home.title` is `title` of `areas/home.ts`. One line an area. */
export const AREAS = {
  account,
  accounts,
  boards,
  consent,
  competition,
  enterprise,
  events,
  explain,
  figures,
  frame,
  grant,
  headlines,
  home,
  invitation,
  kit,
  lineage,
  mentor,
  names,
  pairing,
  paper,
  phone,
  pictures,
  programme,
  promotion,
  recognition,
  results,
  round,
  rulebook,
  screen,
  signIn,
  targets,
  terms,
  unit,
  worker,
} as const;
