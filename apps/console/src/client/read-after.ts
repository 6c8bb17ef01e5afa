const KEY = 'xinhuo.read-after';

/** The position of the last receipt of this tab, so that a person sees what they just recorded. */
let last = sessionStorage.getItem(KEY) ?? undefined;

const isLater = (position: string): boolean => {
  if (last === undefined) return true;
  return position.length === last.length ? position > last : position.length > last.length;
};

/** Remembers how far a command was recorded; an earlier position changes nothing. */
export const recordedAt = (position: string): void => {
  if (!isLater(position)) return;
  last = position;
  sessionStorage.setItem(KEY, position);
};

/** What each query sends along. */
export const readAfterHeader = (): Record<string, string> => (last === undefined ? {} : { 'x-read-after': last });

/** Somebody else reads from the start. */
export const forgetPosition = (): void => {
  last = undefined;
  sessionStorage.removeItem(KEY);
};
