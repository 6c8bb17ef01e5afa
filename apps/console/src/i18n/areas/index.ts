import { account } from './account';
import { frame } from './frame';
import { home } from './home';
import { kit } from './kit';
import { signIn } from './sign-in';
import { terms } from './terms';

/** Every area by the name that its keys begin with: `home.title` is `title` of `areas/home.ts`. One line an area. */
export const AREAS = {
  account,
  frame,
  home,
  kit,
  signIn,
  terms,
} as const;
