import { account } from './account';
import { boards } from './boards';
import { events } from './events';
import { explain } from './explain';
import { grant } from './grant';
import { round } from './round';
import { figures } from './figures';
import { enterprise } from './enterprise';
import { frame } from './frame';
import { headlines } from './headlines';
import { home } from './home';
import { kit } from './kit';
import { mentor } from './mentor';
import { names } from './names';
import { lineage } from './lineage';
import { names } from './names';
import { pictures } from './pictures';
import { screen } from './screen';
import { pairing } from './pairing';
import { paper } from './paper';
import { promotion } from './promotion';
import { signIn } from './sign-in';
import { targets } from './targets';
import { terms } from './terms';
import { worker } from './worker';

/** Every area by the name that its keys begin with: `home.title` is `title` of `areas/home.ts`. One line an area. */
export const AREAS = {
  account,
  enterprise,
  boards,
  events,
  explain,
  grant,
  round,
  figures,
  frame,
  headlines,
  home,
  kit,
  mentor,
  names,
  pairing,
  paper,
  promotion,
  lineage,
  names,
  pictures,
  screen,
  signIn,
  targets,
  terms,
  worker,
} as const;
