import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, for pictures whose text must not shrink with them; `usual` until it is known. */
export const useWidth = <E extends HTMLElement>(usual: number): readonly [RefObject<E | null>, number] => {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (!element.current) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
};
