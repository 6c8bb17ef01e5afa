import { useCallback, useEffect, useRef, useState } from 'react';

import { type DraftValues, dropDraft, keepDraft, readDraft } from './draft';

const PAUSE_MS = 400;

interface DraftOptions {
  readonly draft: string | undefined;
  readonly secret: readonly string[];
  readonly initial: DraftValues;
}

/** The values of a form, kept while they are typed and found again after a reload. */
export const useDraft = ({ draft, secret, initial }: DraftOptions) => {
  const first = useRef(initial);
  const touched = useRef(false);
  const [values, setValues] = useState<DraftValues>(initial);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    if (draft === undefined) return;
    void readDraft(draft).then((found) => {
      if (!found || touched.current) return;
      setValues({ ...first.current, ...found });
      setRestored(true);
    });
  }, [draft]);

  useEffect(() => {
    if (draft === undefined || !touched.current) return undefined;
    const timer = setTimeout(() => {
      if (touched.current) void keepDraft(draft, values, secret); // not what was sent meanwhile
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, values, secret]);

  const setValue = useCallback((name: string, value: unknown) => {
    touched.current = true;
    setValues((now) => ({ ...now, [name]: value }));
  }, []);

  const finish = useCallback(async () => {
    touched.current = false;
    if (draft !== undefined) await dropDraft(draft);
  }, [draft]);

  const startOver = useCallback(() => {
    setValues(first.current);
    setRestored(false);
    void finish();
  }, [finish]);

  return { values, setValue, restored, startOver, finish };
};
