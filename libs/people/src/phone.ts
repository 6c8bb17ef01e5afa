const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{9,11}$/;

/** A Chinese mobile or landline number in digits; spaces, hyphens and +86 are forgiven. `undefined` when it is none. */
export const parsePhone = (text: string): string | undefined => {
  const digits = text.trim().replace(/^(\+|00)86/, '').replace(/[\s()-]/g, ''); // prettier-ignore
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : undefined;
};
