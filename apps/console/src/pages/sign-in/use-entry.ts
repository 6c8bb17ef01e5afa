import { useState } from 'react';
import { CombinedError } from 'urql';

import { type Bilingual, type Failure, failureOf } from '../../client';

/** One way through the door: whether it is under way, and the sentence of a refusal or of a server that is away. */
export const useEntry = <T>(enter: (filled: T) => Promise<Failure | undefined>) => {
  const [refused, setRefused] = useState<Bilingual>();
  const [sending, setSending] = useState(false);
  const send = async (filled: T): Promise<void> => {
    if (sending) return;
    setSending(true);
    setRefused(undefined);
    try {
      setRefused((await enter(filled))?.sentence);
    } catch (error) {
      if (!(error instanceof CombinedError)) throw error;
      setRefused(failureOf(error).sentence);
    } finally {
      setSending(false);
    }
  };
  return { refused, sending, send };
};
