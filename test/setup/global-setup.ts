import { spawn } from 'node:child_process';
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCleaner } from './cleaner';

/**
 * Waits until the other end of its input closes, because the run has ended or jest was killed; then stops every
 * PostgreSQL below the folder of the run, and removes the folder.
 */
const CLEAN = `
cat > /dev/null
for file in "$0"/*/postgres/postmaster.pid; do
  [ -f "$file" ] || continue
  read -r pid < "$file"
  kill -INT "$pid" && while kill -0 "$pid"; do sleep 0.02; done
done
rm -rf "$0"
`;

/** Makes the folder of the run; a server is started below it only when a suite asks for one. */
export default function setUp(): void {
  const folder = mkdtempSync(join(fastFolder(), 'xinhuo-test-'));
  process.env['XINHUO_TEST_FOLDER'] = folder;
  const cleaner = spawn('sh', ['-c', CLEAN, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' });
  cleaner.unref();
  keepCleaner(cleaner);
}

const MEMORY = '/dev/shm';
const ENOUGH = 2 * 2 ** 30;

/** Databases that live as long as a run need no disk: in memory, fsync stays on and costs nothing. */
const fastFolder = (): string => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
};
