import { Select } from 'antd';
import { useMemo, useState } from 'react';

import { graphql, useAnswer } from '../client';
import { useMyself } from '../frame/myself';
import { useText } from '../i18n';
import { useNames } from './use-names';

const TRADES = graphql(`
  query Trades($programmeId: ID!) {
    programme(id: $programmeId) {
      priorityTrades {
        trades
      }
      planTemplates {
        trade
      }
      settings {
        baselines {
          trade
        }
      }
    }
  }
`);

/** The trades that the programme knows: of its baselines, its templates and its list of priority trades. */
export const useTrades = (): readonly string[] => {
  const { programme } = useMyself();
  const { data } = useAnswer(TRADES, { programmeId: programme?.programmeId ?? '' }, { skip: !programme });
  return useMemo(() => {
    const known = data?.programme;
    if (!known) return [];
    const { settings, planTemplates, priorityTrades } = known;
    return [
      ...new Set([
        ...settings.baselines.map(({ trade }) => trade),
        ...planTemplates.map(({ trade }) => trade),
        ...priorityTrades.flatMap(({ trades }) => trades),
      ]),
    ];
  }, [data]);
};

interface TradeSelectProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (trade: string | readonly string[] | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  /** Several trades. */
  readonly several?: boolean;
  /** For where no label stands beside it. */
  readonly label?: string;
}

/** A trade that the programme knows, or one written in. */
export const TradeSelect = ({ value, onChange, several = false, label, ...input }: TradeSelectProps) => {
  const { t } = useText();
  const name = useNames();
  const [isOpen, setOpen] = useState(false);
  const options = useTrades().map((trade) => ({ value: trade, label: name('trade', trade) }));
  const chosen = Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : [];
  return (
    <Select<string[]>
      {...input}
      {...(label !== undefined && { 'aria-label': label })}
      mode="tags"
      {...(!several && { maxCount: 2 })}
      value={chosen}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('kit.chooseTrade')}
      open={isOpen}
      onOpenChange={setOpen}
      onChange={(trades) => {
        if (!several) setOpen(false);
        onChange?.(several ? trades : trades.at(-1));
      }}
      style={{ width: '100%' }}
    />
  );
};
