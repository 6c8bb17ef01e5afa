import type { ComponentType } from 'react';

import type { Role } from '../client';
import type { TextKey } from '../i18n';

/** A page, as `routes.tsx` lists it. */
export interface PageRoute {
  /** Without the first slash; parameters as `:pairingId`. */
  readonly path: string;
  readonly title: TextKey;
  /** Who may open it; others read the sentence of what is not there. The server decides in any case. */
  readonly roles: readonly Role[];
  /** Who finds only themselves or their own unit behind this parameter of the address. */
  readonly ownOf?: Readonly<Partial<Record<Role, 'personId' | 'nodeId'>>>;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** An entry of the navigation. */
  readonly icon?: ComponentType;
  /** In whose navigation it is; in that of all who may open it when left out. */
  readonly inMenuOf?: readonly Role[];
  /** Without the frame around it: the big screen, papers. */
  readonly bare?: boolean;
}
