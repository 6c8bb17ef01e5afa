import { Button, Input, Select } from 'antd';

import { useText } from '../../i18n';
import { useNames } from '../../kit/use-names';
import type { PlannedMilestone } from './programme-query';

/** A milestone as typed. */
export interface TypedMilestone extends Pick<PlannedMilestone, 'key' | 'phase' | 'dimension' | 'gate'> {
  readonly dueMonths: string;
  readonly minDays: string;
}

const PHASES = ['novice', 'growth', 'mature'] as const;
const DIMENSIONS = ['theory', 'practice', 'innovation'] as const;

const isWhole = (text: string, most: number): boolean => /^\d{1,4}$/.test(text) && Number(text) <= most;

/** Whether each row is whole and no name stands twice; which gate ends which phase is the interface's to say. */
export const areMilestones = (rows: readonly TypedMilestone[]): boolean =>
  rows.every(({ key, dueMonths, minDays }) => key !== '' && isWhole(dueMonths, 120) && isWhole(minDays, 3660)) &&
  new Set(rows.map(({ key }) => key)).size === rows.length;

/** As typed, from a template. */
export const typedMilestones = (milestones: readonly PlannedMilestone[]): readonly TypedMilestone[] =>
  milestones.map(({ key, phase, dimension, gate, dueMonths, minDays }) => ({
    ...{ key, phase, dimension, gate },
    dueMonths: String(dueMonths),
    minDays: String(minDays),
  }));

interface RowProps {
  readonly row: TypedMilestone;
  readonly disabled: boolean;
  readonly change: (part: Partial<TypedMilestone>) => void;
  readonly remove: () => void;
}

/** A gate is named and placed by the programme; every other milestone may be anything. */
const Row = ({ row, disabled, change, remove }: RowProps) => {
  const { t } = useText();
  const name = useNames();
  const isNamed = name('milestone', row.key) !== row.key;
  return (
    <tr>
      <td>
        {row.gate || isNamed ? (
          <>
            {name('milestone', row.key)} {row.gate && <span className="tag">{t('programme.gate')}</span>}
          </>
        ) : (
          <Input
            aria-label={t('programme.milestone')}
            value={row.key}
            maxLength={64}
            disabled={disabled}
            onChange={({ target }) => change({ key: target.value })}
            onBlur={() => change({ key: row.key.trim() })}
          />
        )}
      </td>
      <td>
        <Select
          aria-label={t('programme.phase')}
          value={row.phase}
          disabled={disabled || row.gate}
          options={PHASES.map((code) => ({ value: code, label: name('phase', code) }))}
          onChange={(phase) => change({ phase })}
          popupMatchSelectWidth={false}
        />
      </td>
      <td>
        <Select
          aria-label={t('programme.dimension')}
          value={row.dimension}
          disabled={disabled}
          options={DIMENSIONS.map((code) => ({ value: code, label: name('dimension', code) }))}
          onChange={(dimension) => change({ dimension })}
          popupMatchSelectWidth={false}
        />
      </td>
      <td>
        <Input
          aria-label={t('programme.dueMonths')}
          inputMode="numeric"
          value={row.dueMonths}
          disabled={disabled}
          onChange={({ target }) => change({ dueMonths: target.value.trim() })}
        />
      </td>
      <td>
        <Input
          aria-label={t('programme.minDays')}
          inputMode="numeric"
          value={row.minDays}
          disabled={disabled}
          onChange={({ target }) => change({ minDays: target.value.trim() })}
        />
      </td>
      <td>
        {!row.gate && (
          <Button size="small" disabled={disabled} onClick={remove}>
            {t('programme.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
};

interface MilestonesInputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (rows: readonly TypedMilestone[]) => void;
  readonly disabled?: boolean;
}

const NEW: TypedMilestone = {
  key: '',
  phase: 'novice',
  dimension: 'practice',
  gate: false,
  dueMonths: '',
  minDays: '0',
};

/** The milestones of a template as a table to write in. */
export const MilestonesInput = ({ id, value, onChange, disabled = false }: MilestonesInputProps) => {
  const { t } = useText();
  const rows = (value ?? []) as readonly TypedMilestone[];
  return (
    <div id={id} className="rows-input" role="group" tabIndex={-1}>
      <div className="scroll">
        <table className="plain-table programme__milestones">
          <thead>
            <tr>
              <th scope="col">{t('programme.milestone')}</th>
              <th scope="col">{t('programme.phase')}</th>
              <th scope="col">{t('programme.dimension')}</th>
              <th scope="col">{t('programme.dueMonths')}</th>
              <th scope="col">{t('programme.minDays')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <Row
                key={place}
                row={row}
                disabled={disabled}
                change={(part) => onChange?.(rows.map((one, at) => (at === place ? { ...one, ...part } : one)))}
                remove={() => onChange?.(rows.filter((_, at) => at !== place))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button disabled={disabled} onClick={() => onChange?.([...rows, NEW])}>
        {t('programme.addMilestone')}
      </Button>
    </div>
  );
};
