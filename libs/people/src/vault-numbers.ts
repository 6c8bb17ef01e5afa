import { parseIdNumber } from '@xinhuo/kernel';
import { parsePhone } from './phone';
import { InvalidNumber, type PersonDetails } from './vault';

/** A certificate or account number as two writings of it are compared: without spaces and hyphens, in capitals. */
export const comparable = (number: string): string => number.replace(/[\s-]/g, '').toUpperCase();

/** The numbers in the one form that they are kept in. */
export const parsedNumbers = (
  numbers: Omit<PersonDetails, 'name'>,
): { idNumber: string | undefined; phone: string | undefined } => {
  const idNumber = numbers.idNumber === undefined ? undefined : parseIdNumber(numbers.idNumber)?.number;
  if (numbers.idNumber !== undefined && idNumber === undefined) throw new InvalidNumber('idNumber');
  const phone = numbers.phone === undefined ? undefined : parsePhone(numbers.phone);
  if (numbers.phone !== undefined && phone === undefined) throw new InvalidNumber('phone');
  return { idNumber, phone };
};
