import { useText } from '../../i18n';
import type { Round, RoundMoney } from './round-query';
import { stepsBehind, stepsShown } from './steps-behind';
import { useSeesAllGrants } from './use-round-words';

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
  const steps = stepsShown(useSeesAllGrants(), money);
  const next = steps.find((step) => !behind.has(step));
  return (
    <ol className="round-steps">
      {steps.map((step) => (
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
