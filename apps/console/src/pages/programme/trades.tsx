import { Input } from 'antd';

import { useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn } from '../../kit/form';
import { TradeSelect } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { type ProgrammeFormProps, PUBLISH_TRADES } from './programme-query';

/** A new list of priority trades, which begins with what the last one names. */
export const TradesForm = ({ programme: { programmeId, priorityTrades, startsOn } }: ProgrammeFormProps) => {
  const { t } = useText();
  const { today } = useMyself();
  const command = useCommand(PUBLISH_TRADES);
  const done = useActDone(t('programme.tradesDone'));
  const last = priorityTrades.at(-1);
  return (
    <ActPanel title={t('programme.publishTrades')} consequence={t('programme.tradesMeans')}>
      <CommandForm
        command={command}
        initial={{ trades: last?.trades ?? [], effectiveOn: last ? today : startsOn }}
        required={{ effectiveOn: t('programme.effectiveOn') }}
        beside={{ TRADES_INVALID: 'trades', EFFECTIVE_TOO_EARLY: 'effectiveOn' }}
        variables={(values) => ({
          input: {
            programmeId,
            trades: [...((values['trades'] ?? []) as readonly string[])],
            effectiveOn: textIn(values, 'effectiveOn'),
          },
        })}
        submit={t('programme.publishTrades')}
        onDone={done}
      >
        <Field name="trades" label={t('programme.trades')}>
          <TradeSelect several />
        </Field>
        <Field name="effectiveOn" label={t('programme.effectiveOn')} required>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

type List = ProgrammeFormProps['programme']['priorityTrades'][number];

const PriorityList = ({ list: { version, effectiveOn, trades } }: { readonly list: List }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <>
      <p className="soft">{t('programme.tradesFrom', { version, on: f.day(effectiveOn) })}</p>
      <ul className="programme__trades">
        {trades.map((trade) => (
          <li key={trade} className="tag">
            {name('trade', trade)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** The list in force, and the earlier ones on request. */
export const Trades = ({ programme: { priorityTrades } }: ProgrammeFormProps) => {
  const { t } = useText();
  const [last, ...earlier] = [...priorityTrades].reverse();
  if (!last) return <p className="soft">{t('programme.noTrades')}</p>;
  return (
    <>
      <PriorityList list={last} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('programme.earlier')}</summary>
          {earlier.map((list) => (
            <PriorityList key={list.version} list={list} />
          ))}
        </details>
      )}
    </>
  );
};
