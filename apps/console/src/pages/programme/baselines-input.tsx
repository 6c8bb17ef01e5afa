import { Button, Input } from 'antd';

import { useText } from '../../i18n';
import { TradeSelect } from '../../kit/trade-select';

/** Usual days of a trade as typed. */
export interface TypedBaseline {
  readonly trade: string;
  readonly days: string;
}

const DAYS = /^\d{1,4}$/;

/** Whether every row has a trade and days from 1 to 3660, and no trade stands twice. */
export const areBaselines = (rows: readonly TypedBaseline[]): boolean =>
  rows.every(({ trade, days }) => trade !== '' && DAYS.test(days) && Number(days) >= 1 && Number(days) <= 3660) &&
  new Set(rows.map(({ trade }) => trade)).size === rows.length;

interface BaselinesInputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (rows: readonly TypedBaseline[]) => void;
  readonly disabled?: boolean;
}

/** A row for each trade; rows can be added and removed. */
export const BaselinesInput = ({ id, value, onChange, disabled = false }: BaselinesInputProps) => {
  const { t } = useText();
  const rows = (value ?? []) as readonly TypedBaseline[];
  const change = (place: number, part: Partial<TypedBaseline>): void =>
    onChange?.(rows.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <div id={id} className="rows-input" role="group" tabIndex={-1}>
      {rows.map(({ trade, days }, place) => (
        <div key={place} className="rows-input__row">
          <TradeSelect
            value={trade}
            onChange={(next) => change(place, { trade: typeof next === 'string' ? next : '' })}
            disabled={disabled}
            label={t('programme.trade')}
          />
          <Input
            aria-label={t('programme.baselineDays')}
            inputMode="numeric"
            value={days}
            disabled={disabled}
            onChange={({ target }) => change(place, { days: target.value.trim() })}
            suffix={t('programme.dayUnit')}
          />
          <Button disabled={disabled} onClick={() => onChange?.(rows.filter((_, at) => at !== place))}>
            {t('programme.remove')}
          </Button>
        </div>
      ))}
      <Button disabled={disabled} onClick={() => onChange?.([...rows, { trade: '', days: '' }])}>
        {t('programme.addTrade')}
      </Button>
    </div>
  );
};
