/** How long a token lives, in seconds: fifteen minutes. */
export const TOKEN_SECONDS = 900;

/** How long a session can be refreshed, in seconds: a working day of twelve hours. */
export const SESSION_SECONDS = 43_200;
