import { Select } from 'antd';
import { useState } from 'react';

import { graphql, useAnswer } from '../../client';
import { useText } from '../../i18n';
import { useSettled } from '../../kit/use-settled';

const FIND = graphql(`
  query FindNodes($text: String) {
    orgNodes(first: 20, filter: { text: $text }, sort: NAME) {
      nodes {
        nodeId
        name
        parentName
      }
    }
  }
`);

interface NodeSelectProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (nodeId: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
}

/** Chooses any unit of the org tree, from the city down to an enterprise, by name, pinyin or initials. */
export const NodeSelect = ({ value, onChange, ...input }: NodeSelectProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const { data, loading } = useAnswer(FIND, { text: settled || null });
  const options = (data?.orgNodes.nodes ?? []).map((one) => ({
    value: one.nodeId,
    label: one.name,
    about: one.parentName ?? '',
  }));
  return (
    <Select
      {...input}
      value={typeof value === 'string' ? value : null}
      onChange={(next: string | null) => onChange?.(next ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      options={options}
      placeholder={t('accounts.chooseNode')}
      notFoundContent={loading ? t('kit.loading') : t('kit.noPerson', { text: settled })}
      optionRender={({ data: one }) => (
        <span className="picker__option">
          {one.label} <span className="soft small">{one.about}</span>
        </span>
      )}
      style={{ width: '100%' }}
    />
  );
};
