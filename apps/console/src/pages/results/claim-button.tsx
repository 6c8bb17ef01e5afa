import type { ReactNode } from 'react';

import { useMyself } from '../../frame/myself';
import { mayOpen } from '../../frame/navigation';
import { LinkButton } from '../../kit/link-button';

/** Leads to a form, for those who may open it; the main action of enterprises and clerks, who record most. */
export const ClaimButton = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const me = useMyself();
  if (!mayOpen(me, to)) return null;
  return (
    <LinkButton to={to} primary={me.role === 'ENTERPRISE' || me.role === 'DATA_ENTRY'}>
      {children}
    </LinkButton>
  );
};
