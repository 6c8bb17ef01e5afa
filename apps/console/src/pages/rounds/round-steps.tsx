import { useText } from '../../i18n';
import type { Round, RoundMoney } from './round-query';

const STEPS = ['opened', 'cut', 'frozen', 'proposed', 'approved', 'paid', 'closed'] as const;
type Step = (typeof STEPS)[number];

const FIXED = { open: ['opened'], cut: ['opened', 'cut'], frozen: ['opened', 'cut', 'frozen'] } as const;

/** Which steps are behind a round: its own phase, and whether any grant still waits for the next. */
export const stepsBehind = (phase: Round['phase'], money: RoundMoney | undefined): ReadonlySet<Step> => {
  if (phase === 'closed') return new Set(STEPS);
  const behind = new Set<Step>(FIXED[phase]);
  const all = money?.grants.totalCount ?? 0;
  if (phase !== 'frozen' || !money || all === 0) return behind;
  behind.add('proposed');
  if (money.proposed.totalCount + money.returned.totalCount > 0) return behind;
  behind.add('approved');
  if (money.unpaid.totalCount === 0) behind.add('paid');
  return behind;
};

/** The steps of a round as a line; what is behind is said in words too, not by colour alone. */
export const RoundSteps = ({
  phase,
  money,
}: {
  readonly phase: Round['phase'];
  readonly money: RoundMoney | undefined;
}) => {
  const { t } = useText();
  const behind = stepsBehind(phase, money);
  const next = STEPS.find((step) => !behind.has(step));
  return (
    <ol className="round-steps">
      {STEPS.map((step) => (
        <li
          key={step}
          className={behind.has(step) ? 'is-behind' : ''}
          {...(step === next && { 'aria-current': 'step' })}
        >
          <span aria-hidden>{behind.has(step) ? '✓' : '·'}</span> {t(`round.step.${step}`)}
        </li>
      ))}
    </ol>
  );
};
