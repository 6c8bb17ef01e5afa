import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';

import { useText } from '../../i18n';
import type { ListAddress } from './list-address';

interface FilterProps {
  readonly list: ListAddress;
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
}

const PAUSE_MS = 300;

/** Free text, asked for once the typing pauses; an unfinished word of an input method is left alone. */
export const TextFilter = ({ list, name, label }: FilterProps) => {
  const kept = list.filters[name] ?? '';
  const [typed, setTyped] = useState(kept);
  const composing = useRef(false);
  const { setFilter } = list;
  useEffect(() => setTyped(kept), [kept]);
  useEffect(() => {
    if (typed === kept || composing.current) return undefined;
    const timer = setTimeout(() => setFilter(name, typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, kept, name, setFilter]);
  return (
    <label className="filter">
      <span>{label}</span>
      <Input
        allowClear
        value={typed}
        style={{ width: 180 }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          setTyped(currentTarget.value);
          setFilter(name, currentTarget.value.trim());
        }}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => setFilter(name, typed.trim())}
      />
    </label>
  );
};

interface ChoiceProps extends FilterProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is shown where nothing is chosen; 全部 unless given. */
  readonly unset?: string;
}

/** One of a few words; the first clears it. */
export const ChoiceFilter = ({ list, name, label, options, unset }: ChoiceProps) => {
  const { t } = useText();
  return (
    <label className="filter">
      <span>{label}</span>
      <Select
        aria-label={label}
        value={list.filters[name] ?? ''}
        options={[{ value: '', label: unset ?? t('kit.all') }, ...options]}
        onChange={(value: string) => list.setFilter(name, value)}
        popupMatchSelectWidth={false}
        style={{ minWidth: 110 }}
      />
    </label>
  );
};
