/** The grid of the big screen, in units of a 1920 × 1080 picture. */
export const STAGE = { width: 1920, height: 1080, columns: 12, rows: 8 } as const;

/** Where the picture stands on a screen, and how large one unit is. */
export interface StagePlace {
  readonly unit: number;
  readonly left: number;
  readonly top: number;
}

/** One unit scales the whole picture, so that 4K is the same picture and not more of it. */
export const placeOf = (width: number, height: number): StagePlace => {
  const unit = Math.min(width / STAGE.width, height / STAGE.height);
  return { unit, left: (width - STAGE.width * unit) / 2, top: (height - STAGE.height * unit) / 2 };
};

const SHIFT_EVERY = 10 * 60_000;
const SHIFTS = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const;

/** Where the picture stands against burn-in: two pixels on, round a square, every ten minutes. */
export const shiftAt = (milliseconds: number): readonly [x: number, y: number] =>
  SHIFTS[Math.floor(Math.max(0, milliseconds) / SHIFT_EVERY) % SHIFTS.length] ?? SHIFTS[0];

/** How long a number counts to its new value. */
export const COUNT_MS = 600;

/** What a counting number shows some milliseconds after it changed; whole numbers stay whole. */
export const countAt = (from: number, to: number, elapsed: number): number => {
  const share = Math.min(1, Math.max(0, elapsed / COUNT_MS));
  if (share === 1) return to;
  const eased = 1 - (1 - share) ** 3;
  const value = from + (to - from) * eased;
  return Number.isInteger(from) && Number.isInteger(to) ? Math.round(value) : value;
};

/** How long a board rests on one window of its rows. */
export const ROLL_MS = 8_000;

/** The first row of a board's window: it rests, goes on by one window, and begins again after the last. */
export const windowAt = (rows: number, visible: number, milliseconds: number): number => {
  if (rows <= visible || visible <= 0) return 0;
  const windows = Math.ceil(rows / visible);
  const place = Math.floor(Math.max(0, milliseconds) / ROLL_MS) % windows;
  return Math.min(place * visible, rows - visible);
};

/** How the line stands: data that is older than this is said to be old, whatever the socket thinks. */
export type LineState = 'waiting' | 'live' | 'polling' | 'down';

/** When the wall was opened, when it was last answered, and whether changes are told by themselves. */
export interface Line {
  readonly openedAt: number;
  readonly answeredAt: number | null;
  readonly subscribed: boolean;
}

/** After this long without an answer the screen says that the line is down. */
export const DOWN_AFTER_MS = 90_000;

/** What the screen says of its line. */
export const lineOf = (now: number, line: Line): LineState => {
  if (now - (line.answeredAt ?? line.openedAt) > DOWN_AFTER_MS) return 'down';
  if (line.answeredAt === null) return 'waiting';
  return line.subscribed ? 'live' : 'polling';
};
