import { useMemo } from 'react';

import { type TextKey, useText } from '../i18n';

type Kind =
  | 'trade'
  | 'milestone'
  | 'dimension'
  | 'phase'
  | 'pairing'
  | 'milestoneState'
  | 'party'
  | 'stage'
  | 'basis'
  | 'promotion'
  | 'endReason'
  | 'exam'
  | 'title'
  | 'mechanism'
  | 'node';

/**
 * The words for a code: `name('trade', 'welder')` → 焊工. What only one programme knows, such as a trade that was typed in
 * or a milestone of its own, goes by its own name.
 */
export const useNames = () => {
  const { t } = useText();
  return useMemo(
    () =>
      (kind: Kind, code: string): string => {
        const key = `names.${kind}.${code}` as TextKey;
        const text = t(key);
        return text === key ? code : text;
      },
    [t],
  );
};
