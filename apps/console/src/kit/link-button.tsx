import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps {
  readonly to: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: it opens a page, in a new tab too. */
export const LinkButton = ({ to, primary = false, children }: LinkButtonProps) => {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button type={primary ? 'primary' : 'default'} href={href} onClick={(event) => go(event)}>
      {children}
    </Button>
  );
};
