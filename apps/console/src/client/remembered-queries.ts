/**
 * The queries whose last answer is kept on a phone. None of them asks for an amount of money, an identity or account
 * number, or the file itself; a test keeps it so.
 */
export const REMEMBERED: ReadonlySet<string> = new Set(['Myself', 'ToSign', 'MyApprentices', 'MyPath']);
