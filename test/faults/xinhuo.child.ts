/** The command line as it is, which also ends when the test that started it is gone. */
process.stdin.on('close', () => process.exit(137)).resume();
(process.stdin as Partial<{ unref(): void }>).unref?.();
void import('../../apps/cli/src/main.js');
