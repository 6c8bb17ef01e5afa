import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { shortFirm } from '../../pictures/short-name';
import type { Happened } from './query';

/** What a wall tells: good news, and what the union did. Corrections are no matter for the hall. */
const TOLD = [
  'AgreementTookForce',
  'BreakthroughAccepted',
  'CompetitionPrizeWon',
  'EnterpriseJoined',
  'GatePassed',
  'GrantLinePaid',
  'HonourConferred',
  'InnovationConverted',
  'PairingCompleted',
  'PromotionVerified',
  'RoundFrozen',
  'RoundOpened',
  'TitleAwarded',
] as const;
type Told = (typeof TOLD)[number];

/** How many lines the foot holds. */
const LINES = 9;

const GATES = ['fit-for-post', 'independent', 'completion'] as const;
type Gate = (typeof GATES)[number];
const isGate = (milestone: string | null): milestone is Gate => GATES.some((gate) => gate === milestone);

const isTold = (kind: string): kind is Told => TOLD.some((told) => told === kind);

const useSentence = () => {
  const { t } = useText();
  const f = useFormat();
  return (kind: Told, { nodeName, milestone, to, amountFen }: Happened): string =>
    t(`screen.told.${kind}`, {
      unit: shortFirm(nodeName ?? ''),
      gate: isGate(milestone) ? t(`screen.gate.${milestone}`) : '',
      grade: to ? f.gradeShort(to) : '',
      amount: f.wanYuan(amountFen ?? 0),
    });
};

interface Line {
  readonly key: string;
  readonly on: string;
  readonly text: string;
  readonly count: number;
}

/** The sentences, the latest first; what was said of one day several times is said once, with how often. */
const linesOf = (happened: readonly Happened[], sentence: (kind: Told, one: Happened) => string): Line[] => {
  const lines = new Map<string, Line>();
  for (const one of happened) {
    if (!isTold(one.kind)) continue;
    const text = sentence(one.kind, one);
    const key = `${one.happenedOn} ${text}`;
    lines.set(key, { key, on: one.happenedOn, text, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
};

/** What happened last, without names of persons. */
export const WallFoot = ({ happened }: { readonly happened: readonly Happened[] }) => {
  const { t } = useText();
  const f = useFormat();
  const sentence = useSentence();
  const lines = linesOf(happened, sentence).slice(0, LINES);
  return (
    <footer className="screen__foot">
      <h2>{t('screen.lately')}</h2>
      {lines.length === 0 ? (
        <p className="screen__quiet">{t('screen.noActivity')}</p>
      ) : (
        <ol>
          {lines.map(({ key, on, text, count }) => (
            <li key={key}>
              <span>{f.day(on, Number(on.slice(0, 4)))}</span>
              {text}
              {count > 1 && ` ×${count}`}
            </li>
          ))}
        </ol>
      )}
    </footer>
  );
};
