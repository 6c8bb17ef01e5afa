import { useEffect, useRef } from 'react';

interface Topic {
  readonly programmeId: string;
  readonly year: number;
}

/** How the figures are kept fresh. */
export interface Live {
  readonly subscribed: boolean;
}

const EVERY_MS = 30_000;

/** Asks again when figures have changed: each half minute, until the interface can tell of changes itself. */
export const useLive = ({ programmeId, year }: Topic, askAgain: () => void): Live => {
  const ask = useRef(askAgain);
  ask.current = askAgain;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask.current();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [programmeId, year]);
  return { subscribed: false };
};
