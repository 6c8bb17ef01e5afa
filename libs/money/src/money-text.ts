/** Fen as yuan with two decimals: 250000 is `2,500.00`. Written from the digits, never divided. */
export const yuan = (fen: number): string => {
  const digits = `${fen}`.padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${digits.slice(-2)}`;
};
