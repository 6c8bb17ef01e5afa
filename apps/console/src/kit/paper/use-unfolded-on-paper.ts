import { type RefObject, useEffect } from 'react';

/** What is folded away on the screen stands open on paper, and is as it was afterwards. */
export const useUnfoldedOnPaper = (within: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    let unfolded: readonly HTMLDetailsElement[] = [];
    const unfold = (): void => {
      unfolded = [...(within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      unfolded.forEach((one) => (one.open = true));
    };
    const fold = (): void => unfolded.forEach((one) => (one.open = false));
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, [within]);
};
