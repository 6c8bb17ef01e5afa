import { cpus, release, totalmem, type } from 'node:os';

import { type BenchResults, ends, PLAIN_SERVICE } from './bench-results';

const whole = (value: number): string => Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
const fixed = (value: number, digits = 2): string => value.toFixed(digits);

/** A heading with a table; the cells are text. */
interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const appendSection = ({ append }: BenchResults): Section[] =>
  append
    ? [
        {
          title: '追加 / Appends',
          head: ['in flight', 'store, appends/s', 'raw INSERT, rows/s', 'ratio', 'aim'],
          rows: Object.entries(append.inFlight).map(([inFlight, { ours, raw, ratio }]) => [
            ...[inFlight, whole(ours), whole(raw), `${fixed(ratio)} ×`],
            inFlight === '64' ? '≥ 2.0 ×' : '≥ 1.0 ×',
          ]),
          notes: [
            `fsync ${append.settings.fsync}, synchronous_commit ${append.settings.synchronousCommit} on the measured connections; one fsync takes ${append.fsyncMicros} µs.`,
            'Raw: autocommit INSERT into a table of the same columns and indexes, prepared, one connection for each append in flight, by turns in the same run.',
          ],
        },
      ]
    : [];

const commandSection = ({ command }: BenchResults): Section[] => {
  if (!command) return [];
  const { requestsPerSecond, requestsPerSecondCaughtUp: caughtUp, p50Ms, p99Ms, connections } = command;
  const times = PLAIN_SERVICE.map((plain) => fixed(caughtUp / plain, 1)).reverse();
  return [
    {
      title: '签字 / Sign-offs through HTTP',
      head: ['sign-offs/s', 'with catching up', 'p50', 'p99', 'server CPU', 'load CPU', 'events'],
      rows: [
        [
          ...[whole(requestsPerSecond), whole(caughtUp), `${fixed(p50Ms, 1)} ms`, `${fixed(p99Ms, 1)} ms`],
          ...[`${whole(command.serverCpuMicros)} µs`, `${whole(command.loadCpuMicros)} µs`, whole(command.newEvents)],
        ],
      ],
      notes: [
        `\`signOffMilestone\` of different milestones by their masters, ${connections} kept connections, one process with api and worker, warm; the load comes from a process of its own on the same cores. Each accepted answer is one new event in the log. “With catching up” ends when every projection has taken in the last of them.`,
        `That is ${times.join(' to ')} times a plain NestJS + Apollo + TypeORM service on two cores (${PLAIN_SERVICE.join('–')}/s, measured in another run on a quiet machine); the aim is 4 times.`,
      ],
    },
  ];
};

const rebuildSection = ({ rebuild }: BenchResults): Section[] =>
  rebuild
    ? [
        {
          title: '重建 / Rebuild of boards and headlines',
          head: ['size', 'events', 'events/s', 'raw reading, events/s', 'ratio', 'CPU for each event'],
          rows: Object.entries(rebuild).map(([size, figures]) => [
            ...[size, whole(figures.events), whole(figures.eventsPerSecond), whole(figures.rawEventsPerSecond)],
            ...[`${fixed(figures.ratio)} ×`, `${fixed(figures.cpuMicros, 1)} µs`],
          ]),
          notes: [
            'The projection `figures` feeds the boards and the headlines both: its tables are built beside those that are read, and put in their place. Raw: the same log in plain pages of 1 000, nothing done with them. The aim is 50 000 events/s.',
          ],
        },
      ]
    : [];

const boardSection = ({ leaderboard }: BenchResults): Section[] => {
  if (!leaderboard) return [];
  const [small, large] = ends(leaderboard);
  const slowest = Object.entries(large.queries).sort(([, a], [, b]) => b - a)[0]!;
  return [
    {
      title: '排行 / Leaderboards over GraphQL',
      head: ['size', 'p50', 'p99', 'requests/s', 'rows read for a page of 20'],
      rows: Object.entries(leaderboard).map(([size, { p50Ms, p99Ms, requestsPerSecond, rowsRead }]) => [
        ...[size, `${fixed(p50Ms)} ms`, `${fixed(p99Ms)} ms`, whole(requestsPerSecond)],
        rowsRead.least === rowsRead.most ? `${rowsRead.most}` : `${rowsRead.least} to ${rowsRead.most}`,
      ]),
      notes: [
        `p50 of the largest city is ${fixed(large.p50Ms / small.p50Ms)} times that of the smallest (aim: 1.2 at most). The slowest query, ${slowest[0]}, takes ${fixed(slowest[1])} ms.`,
        '`enterpriseLeaderboard` and `mentorLeaderboard` by every metric, plain, of a county, on the fifth page and as a county’s officer, names included; 2 connections for the times, the sizes asked by turns, 50 for requests a second. Rows read: those of the plan’s scans (EXPLAIN ANALYZE), with what they threw away.',
      ],
    },
  ];
};

const moneySection = ({ money }: BenchResults): Section[] =>
  money
    ? [
        {
          title: '试算 / Calculation',
          head: ['pairings in one call', 'seconds', 'peak memory of the process', 'lines'],
          rows: Object.entries(money.calculate).map(([pairings, { seconds, peakMiB, lines }]) => [
            ...[whole(Number(pairings)), fixed(seconds), `${peakMiB} MiB`, whole(lines)],
          ]),
          notes: [
            `Small cases: ${whole(money.batch.casesPerSecond)} a second in the library, ${whole(money.batch.commandCasesPerSecond)} through \`calculate --batch\`, which writes every \`because\`.`,
          ],
        },
      ]
    : [];

const sectionsOf = (results: BenchResults): readonly Section[] =>
  [appendSection, commandSection, rebuildSection, boardSection, moneySection].flatMap((section) => section(results));

const rendered = ({ title, head, rows, notes }: Section): string =>
  [
    `## ${title}`,
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ...notes,
  ].join('\n\n');

const machine = (): string => {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${type()} ${release()}, Node.js ${process.versions.node}`;
};

/** What was measured, for people: tables with what they mean. */
export const resultsText = (results: BenchResults): string => sectionsOf(results).map(rendered).join('\n\n');

/** The page `docs/reference/performance.md`. */
export const performancePage = (results: BenchResults, date: string): string =>
  `# 性能实测 / Performance

Measured ${date} by \`npm run bench\`, which writes this page: ${machine()}; the embedded PostgreSQL in a temporary folder. Only ratios within one run say anything about another machine. What was tried, and what holds back a figure that misses its aim: [why it is as fast as it is](../explanation/performance.md).

${resultsText(results)}
`;
