import { Select } from 'antd';
import { useEffect, useState } from 'react';

import { graphql, type ResultOf, useAnswer } from '../client';
import { useText } from '../i18n';
import { useSettled } from './use-settled';

const FIND = graphql(`
  query FindNodes($text: String, $kinds: [NodeKind!]) {
    orgNodes(first: 20, filter: { text: $text, kinds: $kinds }, sort: NAME) {
      nodes {
        nodeId
        name
        kind
        parentName
      }
    }
  }
`);

const CHOSEN = graphql(`
  query ChosenNode($id: ID!) {
    orgNode(id: $id) {
      nodeId
      name
      kind
      parentName
    }
  }
`);

/** What a unit of the org tree is: a union of some level, or an enterprise. */
export type UnitKind = ResultOf<typeof FIND>['orgNodes']['nodes'][number]['kind'];

interface NodeSelectProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (nodeId: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  /** Only units of these kinds; any when left out. */
  readonly kinds?: readonly UnitKind[];
  /** By what it is found; the usual words when left out. */
  readonly placeholder?: string;
}

type Found = NonNullable<ResultOf<typeof CHOSEN>['orgNode']>;

/** The chosen unit, where the text did not find it. */
const useOther = (nodeId: string | undefined, found: readonly Found[]): Found | undefined => {
  const isKnown = nodeId === undefined || found.some((one) => one.nodeId === nodeId);
  const { data } = useAnswer(CHOSEN, { id: nodeId ?? '' }, { skip: isKnown });
  return !isKnown && data?.orgNode?.nodeId === nodeId ? data?.orgNode : undefined;
};

/** The units that the text finds, the chosen one first; whether its kind may not be chosen any more. */
const useOptions = (nodeId: string | undefined, text: string, kinds: readonly UnitKind[] | undefined) => {
  const settled = useSettled(text);
  const { data, loading } = useAnswer(FIND, { text: settled || null, kinds: kinds ? [...kinds] : null });
  const found = data?.orgNodes.nodes ?? [];
  const other = useOther(nodeId, found);
  const isUnfit = other !== undefined && kinds?.includes(other.kind) === false;
  const all = other && !isUnfit ? [other, ...found] : found;
  const options = all.map((one) => ({ value: one.nodeId, label: one.name, about: one.parentName ?? '' }));
  return { options, loading, settled, isUnfit };
};

/** Chooses any unit of the org tree, from the city down to an enterprise, by name, pinyin or initials. */
export const NodeSelect = ({ value, onChange, kinds, placeholder, ...input }: NodeSelectProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const nodeId = typeof value === 'string' && value !== '' ? value : undefined;
  const { options, loading, settled, isUnfit } = useOptions(nodeId, text, kinds);
  useEffect(() => {
    if (isUnfit) onChange?.(undefined); // what is not shown is not sent
  }, [isUnfit, onChange]);
  return (
    <Select
      {...input}
      aria-busy={loading || text !== settled}
      value={options.some((one) => one.value === nodeId) ? (nodeId ?? null) : null}
      onChange={(next: string | null) => onChange?.(next ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      options={options}
      placeholder={placeholder ?? t('kit.chooseNode')}
      allowClear
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
