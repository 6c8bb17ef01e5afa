import { Select } from 'antd';
import { useState } from 'react';

import { graphql, useAnswer } from '../client';
import { useText } from '../i18n';
import { useSettled } from './use-settled';

const FIND = graphql(`
  query FindEnterprises($text: String) {
    enterprises(first: 20, filter: { text: $text }, sort: NAME) {
      nodes {
        nodeId
        name
        countyName
      }
    }
  }
`);

const CHOSEN = graphql(`
  query ChosenEnterprise($id: ID!) {
    orgNode(id: $id) {
      nodeId
      name
      countyName
    }
  }
`);

interface EnterprisePickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (nodeId: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
}

/** The enterprises that the text finds, and the chosen one where it is not among them. */
const useOptions = (nodeId: string | undefined, text: string) => {
  const settled = useSettled(text);
  const { data, loading } = useAnswer(FIND, { text: settled || null });
  const found = data?.enterprises.nodes ?? [];
  const isKnown = nodeId === undefined || found.some((one) => one.nodeId === nodeId);
  const chosen = useAnswer(CHOSEN, { id: nodeId ?? '' }, { skip: isKnown }).data?.orgNode;
  const all = chosen && !isKnown ? [chosen, ...found] : found;
  const options = all.map((one) => ({ value: one.nodeId, label: one.name, about: one.countyName ?? '' }));
  return { options, loading, settled };
};

/** Chooses an enterprise of the own scope by name, pinyin or credit code. */
export const EnterprisePicker = ({ value, onChange, ...input }: EnterprisePickerProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const nodeId = typeof value === 'string' && value !== '' ? value : undefined;
  const { options, loading, settled } = useOptions(nodeId, text);
  return (
    <Select
      {...input}
      aria-busy={loading || text !== settled}
      value={options.some((one) => one.value === nodeId) ? (nodeId ?? null) : null}
      onChange={(next: string | null) => onChange?.(next ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={loading}
      options={options}
      placeholder={t('kit.chooseEnterprise')}
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
