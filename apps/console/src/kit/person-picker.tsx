import { Select } from 'antd';
import { useEffect, useState } from 'react';

import { graphql, useAnswer } from '../client';
import { useText } from '../i18n';

const FIND_WORKERS = graphql(`
  query FindWorkers($text: String, $nodeId: ID) {
    workers(first: 20, filter: { text: $text, nodeId: $nodeId, employed: true }) {
      nodes {
        personId
        name
        enterpriseName
        trade
      }
    }
  }
`);

interface PersonPickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (personId: string | undefined) => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  /** Only people of this unit and those below it. */
  readonly nodeId?: string;
}

const PAUSE_MS = 250;

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** Chooses a person by name, pinyin or initials; namesakes are told apart by enterprise and trade. */
export const PersonPicker = ({ value, onChange, nodeId, ...input }: PersonPickerProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const { data, loading } = useAnswer(FIND_WORKERS, { text: settled || null, nodeId: nodeId ?? null });
  const options = (data?.workers.nodes ?? []).map(({ personId, name, enterpriseName, trade }) => ({
    value: personId,
    label: name ?? personId.slice(0, 8),
    about: [enterpriseName, trade].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      {...input}
      value={(value as string | undefined) ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={loading}
      options={options}
      placeholder={t('kit.choosePerson')}
      notFoundContent={loading ? t('kit.loading') : t('kit.noPerson', { text: settled })}
      optionRender={({ data: person }) => (
        <span>
          {person.label} <span className="soft small">{person.about}</span>
        </span>
      )}
      style={{ width: '100%' }}
    />
  );
};
