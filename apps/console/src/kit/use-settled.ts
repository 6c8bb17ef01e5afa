import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** What was typed, once the typing pauses: a search is not asked for every key. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};
