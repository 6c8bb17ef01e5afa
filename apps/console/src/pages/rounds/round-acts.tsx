import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, ActPanel, useAct, useActDone } from '../../kit/acts';
import { CommandForm, Field } from '../../kit/form';
import { BudgetForm } from './budget-form';
import type { Round, RoundMoney } from './round-query';
import { stepsBehind } from './steps-behind';

const CUT = graphql(
  `
    mutation CutRound($input: CutRoundInput!) {
      cutRound(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const PROPOSE = graphql(
  `
    mutation ProposeGrants($input: ProposeGrantsInput!) {
      proposeGrants(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const CLOSE = graphql(
  `
    mutation CloseRound($input: CloseRoundInput!) {
      closeRound(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** What the handler and finance can do with a round now, the next step first; none is the main one while others are to act. */
export const useRoundActs = (round: Round, money: RoundMoney | undefined): readonly Act[] => {
  const { t } = useText();
  const { role } = useMyself();
  if (role === 'FINANCE' && round.phase !== 'closed')
    return [{ code: 'budget', label: t('round.setBudget'), main: false }];
  if (role !== 'CITY_HANDLER') return [];
  if (round.phase === 'open') return [{ code: 'cut', label: t('round.cut') }];
  if (round.phase !== 'frozen') return [];
  const behind = stepsBehind(round.phase, money);
  const propose: Act = { code: 'propose', label: t('round.propose') };
  const close: Act = { code: 'close', label: t('round.close') };
  if (behind.has('paid')) return [close, { ...propose, main: false }];
  return [
    { ...propose, main: money !== undefined && !behind.has('proposed') },
    { ...close, main: false },
  ];
};

const CutForm = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  const { today } = useMyself();
  const command = useCommand(CUT);
  const done = useActDone(t('round.cutDone'));
  return (
    <ActPanel title={t('round.cut')} consequence={t('round.cutMeans')}>
      <CommandForm
        command={command}
        initial={{ asOf: dayjs(today) }}
        required={{ asOf: t('round.asOf') }}
        variables={({ asOf }) => ({ input: { roundId: round.roundId, asOf: (asOf as Dayjs).format('YYYY-MM-DD') } })}
        submit={t('round.cut')}
        onDone={done}
      >
        <Field name="asOf" label={t('round.asOf')} hint={t('round.asOfHint')} required>
          <DatePicker allowClear={false} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

const ProposeForm = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  const f = useFormat();
  const command = useCommand(PROPOSE);
  const done = useActDone(t('round.proposeDone'));
  return (
    <ActPanel
      title={t('round.propose')}
      consequence={t('round.proposeMeans', { lines: round.lines, total: f.wanYuan(round.totalFen) })}
    >
      <CommandForm
        command={command}
        variables={() => ({ input: { roundId: round.roundId } })}
        submit={t('round.propose')}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};

const CloseForm = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  const command = useCommand(CLOSE);
  const done = useActDone(t('round.closeDone'));
  return (
    <ActPanel title={t('round.close')} consequence={t('round.closeMeans')}>
      <CommandForm
        command={command}
        variables={() => ({ input: { roundId: round.roundId } })}
        submit={t('round.close')}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};

const FORMS = { cut: CutForm, propose: ProposeForm, close: CloseForm, budget: BudgetForm } as const;

interface RoundActProps {
  readonly round: Round;
  readonly money: RoundMoney | undefined;
  readonly acts: readonly Act[];
}

/** The form of the act that the address names, when it is possible now. */
export const RoundAct = ({ round, money, acts }: RoundActProps) => {
  const [doing] = useAct();
  const act = acts.find(({ code }) => code === doing);
  if (!act) return null;
  const Form = FORMS[act.code as keyof typeof FORMS];
  return <Form round={round} money={money} />;
};
