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

/** What happened last, without names of persons. */
export const WallFoot = ({ happened }: { readonly happened: readonly Happened[] }) => {
  const { t } = useText();
  const f = useFormat();
  const sentence = useSentence();
  const told = happened.flatMap((one) => (isTold(one.kind) ? [{ ...one, kind: one.kind }] : [])).slice(0, LINES);
  return (
    <footer className="screen__foot">
      <h2>{t('screen.lately')}</h2>
      {told.length === 0 ? (
        <p className="screen__quiet">{t('screen.noActivity')}</p>
      ) : (
        <ol>
          {told.map((one) => (
            <li key={one.position}>
              <span>{f.day(one.happenedOn, Number(one.happenedOn.slice(0, 4)))}</span>
              {sentence(one.kind, one)}
            </li>
          ))}
        </ol>
      )}
    </footer>
  );
};
