import { addDays, GRADES } from '@xinhuo/kernel';
import fc from 'fast-check';

export const FIRST = '2024-02-20';
export const days = (span: number) => fc.integer({ min: 0, max: span }).map((n) => addDays(FIRST, n));
export const day = days(400);
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
export const id = (letter: string, count: number) => fc.integer({ min: 1, max: count }).map((n) => `${letter}${n}`);
export const grade = fc.constantFrom(...GRADES.slice(1, 5));
export const fen = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 600_000 }));
export const later = (from: string) => fc.integer({ min: 0, max: 200 }).map((n) => addDays(from, n));
