import type { BoardStatement } from '@xinhuo/insight';
import type { Client } from 'pg';

/** What is read of a node of a plan. */
interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

const rowsOf = (node: PlanNode): number => {
  if (node.Plans && node.Plans.length > 0) return node.Plans.reduce((sum, child) => sum + rowsOf(child), 0);
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
};

/** How many rows the database looks at for a statement: those of its scans, and what they threw away. */
export const rowsRead = async (client: Client, { text, values }: BoardStatement): Promise<number> => {
  const explain = `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(explain, values);
  return rowsOf(rows[0]!['QUERY PLAN'][0].Plan);
};
