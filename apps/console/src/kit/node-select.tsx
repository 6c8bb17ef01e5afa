import { Select } from 'antd';
import { useState } from 'react';

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
}

type Found = NonNullable<ResultOf<typeof CHOSEN>['orgNode']>;

/** The chosen one stands first where the text did not find it, unless its kind may not be chosen any more. */
const withChosen = (
  found: readonly Found[],
  chosen: Found | null | undefined,
  kinds: readonly UnitKind[] | undefined,
) => (chosen && (!kinds || kinds.includes(chosen.kind)) ? [chosen, ...found] : found);

/** The units that the text finds, and the chosen one where it is not among them. */
const useOptions = (nodeId: string | undefined, text: string, kinds: readonly UnitKind[] | undefined) => {
  const settled = useSettled(text);
  const { data, loading } = useAnswer(FIND, { text: settled || null, kinds: kinds ? [...kinds] : null });
  const found = data?.orgNodes.nodes ?? [];
  const isKnown = nodeId === undefined || found.some((one) => one.nodeId === nodeId);
  const chosen = useAnswer(CHOSEN, { id: nodeId ?? '' }, { skip: isKnown });
  const all = withChosen(found, isKnown ? undefined : chosen.data?.orgNode, kinds);
  const options = all.map((one) => ({ value: one.nodeId, label: one.name, about: one.parentName ?? '' }));
  return { options, loading, settled };
};

/** Chooses any unit of the org tree, from the city down to an enterprise, by name, pinyin or initials. */
export const NodeSelect = ({ value, onChange, kinds, ...input }: NodeSelectProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const nodeId = typeof value === 'string' && value !== '' ? value : undefined;
  const { options, loading, settled } = useOptions(nodeId, text, kinds);
  return (
    <Select
      {...input}
      value={options.some((one) => one.value === nodeId) ? (nodeId ?? null) : null}
      onChange={(next: string | null) => onChange?.(next ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      options={options}
      placeholder={t('kit.chooseNode')}
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
