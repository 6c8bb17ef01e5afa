import { openEmbedded } from '../src';

/** Owns the embedded server of a folder until it is killed; says its url when the server runs. */
void openEmbedded(process.argv[2]!).then(({ url, role }) => {
  process.stdout.write(`${JSON.stringify({ url, role })}\n`);
  process.stdin.resume(); // stays as long as the test does
});
