import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';

import { graphql, useSocketUp } from '../client';

const HEADLINES_CHANGED = graphql(`
  subscription HeadlinesChanged($programmeId: ID!, $year: Int!) {
    headlinesChanged(programmeId: $programmeId, year: $year) {
      position
    }
  }
`);

const LEADERBOARD_CHANGED = graphql(`
  subscription LeaderboardChanged($programmeId: ID!, $year: Int!) {
    leaderboardChanged(programmeId: $programmeId, year: $year) {
      position
    }
  }
`);

interface Topic {
  readonly programmeId: string;
  readonly year: number;
}

/** How the figures are kept fresh. */
export interface Live {
  /** Whether changes are told by themselves; else they are looked for each half minute. */
  readonly subscribed: boolean;
}

const EVERY_MS = 30_000;

/** Asks again when figures or boards have changed, and each half minute in case a change was not heard. */
export const useLive = (topic: Topic, askAgain: () => void): Live => {
  const variables = { programmeId: topic.programmeId, year: topic.year };
  const [headlines] = useSubscription({ query: HEADLINES_CHANGED, variables });
  const [boards] = useSubscription({ query: LEADERBOARD_CHANGED, variables });
  const ask = useRef(askAgain);
  ask.current = askAgain;
  const told = [headlines.data?.headlinesChanged.position, boards.data?.leaderboardChanged.position].join();
  const heard = useRef(told);
  useEffect(() => {
    if (told !== heard.current) ask.current();
    heard.current = told;
  }, [told]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask.current();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { subscribed: useSocketUp() && !headlines.error && !boards.error };
};
