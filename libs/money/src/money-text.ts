/** A whole number of hundredths, with two decimals: 250000 is `2,500.00`. From the digits, never divided. */
export const hundredths = (whole: number): string => {
  const digits = `${whole}`.padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
};
