import { ValidateBy } from 'class-validator';

import { parseIdNumber } from '@xinhuo/kernel';
import { parsePhone } from '@xinhuo/people';

const check = (name: string, sentence: string, holds: (text: string) => boolean): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) =>
        value === undefined || value === null || (typeof value === 'string' && holds(value)),
      defaultMessage: () => sentence,
    },
  });

/** Marks an identity number: 18 characters, a real birth date, the right check digit. */
export const IsIdNumber = (): PropertyDecorator =>
  check(
    'isIdNumber',
    '身份证号不正确（须为 18 位，出生日期和校验码有误时请核对证件）。',
    (text) => parseIdNumber(text) !== undefined,
  );

/** Marks a mobile or landline number. */
export const IsPhone = (): PropertyDecorator =>
  check('isPhone', '电话号码不正确（手机 11 位，固定电话须带区号）。', (text) => parsePhone(text) !== undefined);
