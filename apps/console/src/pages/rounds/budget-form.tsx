import { Input, Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { fenOf } from '../../format';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn } from '../../kit/form';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import type { Round, RoundMoney } from './round-query';
import { schemeKeysOf } from './rulebook-content';

const SET = graphql(
  `
    mutation SetBudget($input: SetBudgetInput!) {
      setBudget(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

interface BudgetFormProps {
  readonly round: Round;
  readonly money: RoundMoney | undefined;
}

/** Finance sets how much may be granted of one scheme; the interface keeps it above what is promised already. */
export const BudgetForm = ({ round, money }: BudgetFormProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  const command = useCommand(SET);
  const done = useActDone(t('round.budgetDone'));
  const set = new Map(money?.budget?.envelopes.map(({ scheme, amountFen }) => [scheme, amountFen]));
  const keys = schemeKeysOf(money?.rulebook?.content);
  const options = keys.map((key) => {
    const amountFen = set.get(key);
    const standing =
      amountFen === undefined ? t('round.noEnvelope') : t('round.envelope', { amount: f.wanYuan(amountFen) });
    return { value: key, label: t('round.schemeEnvelope', { scheme: name.scheme(key), standing }) };
  });
  const first = keys.find((key) => !set.has(key)) ?? keys[0];
  return (
    <ActPanel title={t('round.setBudget')} consequence={t('round.budgetMeans')}>
      <CommandForm
        command={command}
        initial={{ scheme: first }}
        required={{ scheme: t('round.scheme'), amount: t('round.envelopeAmount') }}
        check={(values) => ({
          amount: fenOf(textIn(values, 'amount')) === undefined ? t('round.amountWrong') : undefined,
        })}
        beside={{ AMOUNT_INVALID: 'amount', BUDGET_BELOW_COMMITTED: 'amount' }}
        variables={(values) => ({
          input: {
            programmeId: round.programmeId,
            year: round.year,
            scheme: textIn(values, 'scheme'),
            amountFen: fenOf(textIn(values, 'amount')) ?? 0,
          },
        })}
        submit={t('round.setBudget')}
        onDone={done}
      >
        <Field name="scheme" label={t('round.scheme')} required>
          <Select options={options} />
        </Field>
        <Field name="amount" label={t('round.envelopeAmount')} hint={t('round.amountHint')} required>
          <Input inputMode="decimal" maxLength={20} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
