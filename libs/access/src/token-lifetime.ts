/** How long a token lives, in seconds: fifteen minutes. */
export const TOKEN_SECONDS = 900;

/** How long a phone stays signed in that was bound by an invitation, in seconds: half a year (our own assumption). */
export const DEVICE_SESSION_SECONDS = 15_552_000;

/** How long a session can be refreshed, in seconds: a working day of twelve hours. */
export const SESSION_SECONDS = 43_200;
