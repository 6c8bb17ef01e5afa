import { START, type Position } from '@xinhuo/kernel';

/** As many digits as a bigint may have, so that text order is number order. */
const WIDTH = 19;

/** The position of the n-th event of a log that counts from 1. */
export const toPosition = (n: number): Position => String(n).padStart(WIDTH, '0') as Position;

/** The count behind a position; 0 for START. */
export const fromPosition = (position: Position): number => (position === START ? 0 : Number(position));
