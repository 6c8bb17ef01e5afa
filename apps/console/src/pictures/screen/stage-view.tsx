import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';

import { placeOf, shiftAt, STAGE, type StagePlace } from './stage';
import './screen.css';

const placeNow = (): StagePlace => placeOf(window.innerWidth, window.innerHeight);

const usePlace = (): StagePlace => {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const resize = (): void => setPlace(placeNow());
    window.addEventListener('resize', resize);
    return () => window.removeEventListener('resize', resize);
  }, []);
  return place;
};

/** The picture on its grid of 12 × 8: one unit scales all of it, and it moves by two pixels against burn-in. */
export const StageView = ({ now, children }: { readonly now: number; readonly children: ReactNode }) => {
  const { unit, left, top } = usePlace();
  const [x, y] = shiftAt(now);
  const style: CSSProperties & Record<'--u', string> = {
    '--u': `${unit}px`,
    left: left + x,
    top: top + y,
    width: STAGE.width * unit,
    height: STAGE.height * unit,
  };
  return (
    <div className="screen">
      <div className="screen__stage" style={style}>
        {children}
      </div>
    </div>
  );
};
