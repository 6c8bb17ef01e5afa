import { useEffect, useRef, useState } from 'react';

import { COUNT_MS, countAt } from './stage';

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The value that a number shows on its way to a new one. */
const useCount = (value: number): number => {
  const [shown, setShown] = useState(value);
  const last = useRef(value);
  useEffect(() => {
    const from = last.current;
    if (from === value || isStill()) {
      last.current = value;
      setShown(value);
      return undefined;
    }
    const begun = performance.now();
    let frame = 0;
    const step = (now: number): void => {
      last.current = countAt(from, value, now - begun);
      setShown(last.current);
      if (now - begun < COUNT_MS) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return shown;
};

/** A number that counts to its new value, so that a change is seen from the back of the hall. */
export const Count = ({ value, write }: { readonly value: number; readonly write: (value: number) => string }) => (
  <>{write(useCount(value))}</>
);
