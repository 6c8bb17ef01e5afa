import { useEffect, useState } from 'react';

/** The secret stands behind the `#`: browsers send it to no server, so it is in no log. */
export const invitationIn = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string | undefined =>
  pathname === '/join' && hash.length > 1 ? hash.slice(1) : undefined;

/** What becomes of a code: somebody must choose, it is used, or there is none (any more). */
type Stage = 'choosing' | 'using' | 'none';

/** The code that was scanned. Where somebody is signed in already they choose first; nothing uses it before. */
export const useInvitation = (isSignedIn: boolean) => {
  const [code = ''] = useState(() => invitationIn(window.location));
  const [stage, setStage] = useState<Stage>(() => {
    if (code === '') return 'none';
    return isSignedIn ? 'choosing' : 'using';
  });
  useEffect(() => {
    if (code !== '') window.history.replaceState(null, '', '/'); // out of the address and the history
  }, [code]);
  return { code, stage, setStage };
};
