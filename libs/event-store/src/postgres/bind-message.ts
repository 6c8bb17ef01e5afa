/** A value as the driver puts it on the wire: text, or the binary form. */
export type WireValue = string | Buffer;

const BINARY = 1;
/** Execute the unnamed portal without a limit, then Sync. */
const EXECUTE_AND_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

/**
 * Bind, Execute and Sync of a prepared statement in one buffer, so in one write: the driver makes a message and a write
 * of each. Results come as text.
 */
export const bindMessage = (statement: string, values: readonly WireValue[]): Buffer => {
  const sizes = values.map((value) => Buffer.byteLength(value));
  const length = sizes.reduce((sum, size) => sum + size, 0) + 6 * values.length + statement.length + 12;
  const message = Buffer.allocUnsafe(1 + length + EXECUTE_AND_SYNC.length);
  message[0] = 0x42; // Bind
  message.writeInt32BE(length, 1);
  message[5] = 0; // the unnamed portal
  let at = 6 + message.write(`${statement}\0`, 6, 'latin1');
  at = message.writeInt16BE(values.length, at);
  for (const value of values) at = message.writeInt16BE(typeof value === 'string' ? 0 : BINARY, at);
  at = message.writeInt16BE(values.length, at);
  values.forEach((value, n) => {
    at = message.writeInt32BE(sizes[n]!, at);
    at += typeof value === 'string' ? message.write(value, at) : value.copy(message, at);
  });
  at = message.writeInt16BE(0, at);
  EXECUTE_AND_SYNC.copy(message, at);
  return message;
};
