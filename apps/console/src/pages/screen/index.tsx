import { useEffect, useMemo, useState } from 'react';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { tilesOf } from '../../pictures/headline-tiles';
import { PromotionFlow } from '../../pictures/promotion-flow';
import { FiguresPanel } from '../../pictures/screen/figures-panel';
import { lineOf, placeOf } from '../../pictures/screen/stage';
import { StageView } from '../../pictures/screen/stage-view';
import { TargetsPanel } from '../../pictures/screen/targets-panel';
import { useNow } from '../../pictures/screen/use-now';
import { bulletsOf } from '../../pictures/targets';
import { useLive } from '../../pictures/use-live';
import { WallBoards } from './boards';
import { WallFoot } from './foot';
import { WallHead } from './head';
import { LATELY, WALL, type Wall } from './query';

/** When the latest answer came; the wall says when it has been too long ago. */
const useAnsweredAt = (data: unknown): number | null => {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    if (data !== undefined) setAt(Date.now());
  }, [data]);
  return at;
};

/** Units of the picture, for what is drawn as SVG and not by style sheet. */
const unitNow = (): number => placeOf(window.innerWidth, window.innerHeight).unit;

const Panels = ({ wall, now }: { readonly wall: Wall; readonly now: number }) => {
  const { t } = useText();
  const { year } = useMyself();
  const { headlines, programmeProgress: progress } = wall;
  const bullets = useMemo(() => bulletsOf(progress.targets, progress), [progress]);
  const tiles = useMemo(() => Object.values(tilesOf(headlines)).flat(), [headlines]);
  const years = `${progress.startsOn.slice(0, 4)}–${progress.endsOn.slice(0, 4)}`;
  const promotions = t('screen.promotions', { year });
  const unit = unitNow();
  return (
    <>
      <TargetsPanel bullets={bullets} years={years} />
      <FiguresPanel tiles={tiles} title={t('screen.figures', { year })} />
      <section className="screen__panel screen__promotions">
        <h2>{promotions}</h2>
        <PromotionFlow promotions={headlines.promotions} title={promotions} height={298 * unit} unit={1.6 * unit} />
      </section>
      <WallBoards wall={wall} now={now} />
    </>
  );
};

const WallOf = ({ programmeId }: { readonly programmeId: string }) => {
  const { year, today } = useMyself();
  const answer = useAnswer(WALL, { programmeId, year });
  const lately = useAnswer(LATELY, { programmeId });
  const { subscribed } = useLive({ programmeId, year }, () => {
    answer.askAgain();
    lately.askAgain();
  });
  const now = useNow();
  const [openedAt] = useState(now);
  const answeredAt = useAnsweredAt(answer.data);
  const { data } = answer;
  return (
    <StageView now={now}>
      <WallHead
        now={now}
        asOf={data?.programmeProgress.asOf ?? today}
        line={lineOf(now, { openedAt, answeredAt, subscribed })}
        answeredAt={answeredAt}
      />
      {data && <Panels wall={data} now={now} />}
      <WallFoot happened={lately.data?.recentActivity.nodes ?? []} />
    </StageView>
  );
};

/** The big screen in the hall: no input, nothing to scroll, a clear sign when the line is down. */
const ScreenPage = () => {
  const { programme } = useMyself();
  return programme ? <WallOf programmeId={programme.programmeId} /> : <StageView now={0}>{null}</StageView>;
};

export default ScreenPage;
