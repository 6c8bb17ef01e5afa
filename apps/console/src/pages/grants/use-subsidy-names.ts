import { useMemo } from 'react';

import { type TextKey, useText } from '../../i18n';

const PART = /^grade-(\d+)-class-(\w+)$/;

/** The words of schemes, parts and reasons; what only one rulebook knows goes by its own key. */
export const useSubsidyNames = () => {
  const { t } = useText();
  return useMemo(() => {
    const named = (key: string, code: string): string => {
      const text = t(key as TextKey);
      return text === key ? code : text;
    };
    return {
      scheme: (key: string) => named(`grant.scheme.${key}`, key),
      part: (part: string) => {
        const [, grade, kind] = PART.exec(part) ?? [];
        return grade === undefined
          ? named(`grant.part.${part}`, part)
          : t('grant.gradeClass', { grade: named(`round.grade${grade}`, grade), class: kind ?? '' });
      },
      grade: (grade: number) => named(`round.grade${grade}`, String(grade)),
      /** `CHECK_FAILED:mechanismComplete` names the check that failed. */
      reason: (code: string) => {
        const [reason = code, check] = code.split(':');
        return check === undefined
          ? named(`round.reason.${reason}`, reason)
          : t('round.checkFailed', { check: named(`round.check.${check}`, check) });
      },
    };
  }, [t]);
};
