import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

import { useMyself } from '../frame/myself';
import { mayOpen } from '../frame/navigation';

interface PageLinkProps extends Omit<LinkProps, 'to'> {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to a page of the console; for whom the page is not there, the words alone. */
export const PageLink = ({ to, children, ...rest }: PageLinkProps) => {
  const me = useMyself();
  if (!mayOpen(me, to)) return <span className={rest.className}>{children}</span>;
  return (
    <Link to={to} {...rest}>
      {children}
    </Link>
  );
};
