import type { ReactNode } from 'react';

import { useMyself } from '../frame/myself';
import { Loading } from './states';

/** For forms that begin with the city's date, my unit or the programme: they wait until these are read. */
export const WhenReady = ({ children }: { readonly children: ReactNode }) =>
  useMyself().loading ? <Loading lines={8} /> : <>{children}</>;
