/** The demonstration cannot go on as asked; the sentence says why and what to do. */
export class DemoRefused extends Error {
  override readonly name = 'DemoRefused';
}
