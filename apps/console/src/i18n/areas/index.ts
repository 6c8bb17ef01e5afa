import { account } from './account';
import { boards } from './boards';
import { figures } from './figures';
import { frame } from './frame';
import { headlines } from './headlines';
import { home } from './home';
import { kit } from './kit';
import { lineage } from './lineage';
import { names } from './names';
import { pictures } from './pictures';
import { screen } from './screen';
import { signIn } from './sign-in';
import { targets } from './targets';
import { terms } from './terms';

/** Every area by the name that its keys begin with: `home.title` is `title` of `areas/home.ts`. One line an area. */
export const AREAS = {
  account,
  boards,
  figures,
  frame,
  headlines,
  home,
  kit,
  lineage,
  names,
  pictures,
  screen,
  signIn,
  targets,
  terms,
} as const;
