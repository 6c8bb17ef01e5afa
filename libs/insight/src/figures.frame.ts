import { yearOf } from '@xinhuo/kernel';
import type { FigureChange, FigureLook } from './figures.places';
import type { OrgPath, ProgrammeRow } from './figures.tables';
import type { InsightFact } from './insight.inbox';

type Data<T extends InsightFact['type']> = Extract<InsightFact, { type: T }>['data'];

const below = (parent: OrgPath | undefined): Pick<OrgPath, 'nodes' | 'countyId'> => ({
  nodes: parent ? [...parent.nodes, parent.nodeId] : [],
  countyId: parent?.kind === 'county' ? parent.nodeId : (parent?.countyId ?? null),
});

/** A new node knows every union above it from its parent's row. */
const register = ({ nodeId, kind, parentId }: Data<'OrgNodeRegistered'>, look: FigureLook): FigureChange[] => {
  const parent = parentId ? look('org_path', { nodeId: parentId }) : undefined;
  return [{ in: 'org_path', put: { nodeId, kind, parentId, ...below(parent) } }];
};

/** What a row under a moved node becomes: the unions above the node are new, those from it on stay. */
const rehung =
  (movedId: string, above: Pick<OrgPath, 'nodes' | 'countyId'>) =>
  ({ nodes }: { readonly nodes: readonly string[] }) => ({
    countyId: above.countyId,
    nodes: [...above.nodes, ...nodes.slice(nodes.indexOf(movedId))],
  });

/**
 * A node that moves takes all that was ever counted below it along, past years included. Counties stand right under
 * the city and stay, so what moves has its county above it.
 */
const move = ({ nodeId, parentId }: Data<'OrgNodeMoved'>, look: FigureLook): FigureChange[] => {
  const above = below(look('org_path', { nodeId: parentId }));
  const own = { enterpriseId: nodeId };
  const under = { nodes: nodeId };
  const rehang = rehung(nodeId, above);
  return [
    { in: 'org_path', of: { nodeId }, patch: { parentId, ...above } },
    { in: 'org_path', where: under, patch: rehang },
    { in: 'pairing_figure', where: own, patch: above },
    { in: 'pairing_figure', where: under, patch: rehang },
    { in: 'promotion_figure', where: own, patch: above },
    { in: 'promotion_figure', where: under, patch: rehang },
    { in: 'result_figure', where: own, patch: above },
    { in: 'result_figure', where: under, patch: rehang },
    { in: 'mentor_year', where: own, patch: above },
    { in: 'mentor_year', where: under, patch: rehang },
    { in: 'person_at', where: own, patch: above },
    { in: 'person_at', where: under, patch: rehang },
    { in: 'enterprise_year', where: own, patch: above },
    { in: 'enterprise_year', where: under, patch: rehang },
  ];
};

const launch = (data: Data<'ProgrammeLaunched'>): FigureChange[] => {
  const { programmeId, cityId, startsOn, endsOn, targets, settings } = data;
  const row: ProgrammeRow = { programmeId, cityId, startsOn, endsOn, targets, baselineDays: settings.baselineDays };
  return [{ in: 'programme_frame', put: row }];
};

/** The kinds of the schemes, whatever else the rulebook holds. */
const schemes = ({ programmeId, content }: Data<'RulebookDrafted'>): FigureChange[] => {
  const { schemes: listed = [] } = content as { schemes?: readonly { key?: unknown; kind?: unknown }[] };
  return listed.flatMap(({ key, kind }): FigureChange[] =>
    typeof key === 'string' && typeof kind === 'string'
      ? [{ in: 'grant_scheme', put: { programmeId, scheme: key, kind } }]
      : [],
  );
};

/** The last year of a programme; of an unknown one, the year asked about. */
export const lastYearOf = (look: FigureLook, programmeId: string, year: number): number => {
  const endsOn = look('programme_frame', { programmeId })?.endsOn;
  return endsOn ? Math.max(year, yearOf(endsOn)) : year;
};

/** What each fact about the frame of the figures changes: the org tree, programmes, rulebooks. */
export const frameHandlers = {
  OrgNodeRegistered: (data: Data<'OrgNodeRegistered'>, _: unknown, look: FigureLook) => register(data, look),
  OrgNodeMoved: (data: Data<'OrgNodeMoved'>, _: unknown, look: FigureLook) => move(data, look),
  ProgrammeLaunched: launch,
  ProgrammeTargetsSet: ({ programmeId, targets }: Data<'ProgrammeTargetsSet'>): FigureChange[] => [
    { in: 'programme_frame', of: { programmeId }, patch: { targets } },
  ],
  ProgrammeSettingsChanged: ({ programmeId, settings }: Data<'ProgrammeSettingsChanged'>): FigureChange[] => [
    { in: 'programme_frame', of: { programmeId }, patch: { baselineDays: settings.baselineDays } },
  ],
  RulebookDrafted: schemes,
};
