import { addDays, completeIdNumber, derivedId, type Grade } from '@xinhuo/kernel';
import type { PlannedPerson, PlannedWorker } from './city-plan';
import type { Random } from './random';
import { personName } from './words';

/** Birthdays of people between 21 and 59; the factor above is prime, so that each number is given once. */
const FIRST_BIRTHDAY = '1966-01-01';
const BIRTHDAYS = 13_880;

/** Makes invented persons, each with an id number and a phone that nobody else of the city has. */
export class Persons {
  private made = 0;

  constructor(
    private readonly random: Random,
    private readonly seed: number,
  ) {}

  person(): PlannedPerson {
    const n = (this.made += 1);
    const bornOn = addDays(FIRST_BIRTHDAY, (n * 7919) % BIRTHDAYS).replaceAll('-', '');
    return {
      personId: derivedId('demonstration', this.seed, 'person', n),
      name: personName(this.random),
      // 649999 is no district's code, so the number can be nobody's.
      idNumber: completeIdNumber(`649999${bornOn}${pad(Math.floor(n / BIRTHDAYS), 3)}`)!,
      phone: `199${pad(n, 8)}`,
    };
  }

  worker(trade: string, grade: Grade): PlannedWorker {
    const registeredOn = `2025-01-${pad(this.random.whole(1, 3), 2)}`;
    return { ...this.person(), trade, grade, registeredOn, named: this.random.whole(1, 4) > 1 };
  }
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
