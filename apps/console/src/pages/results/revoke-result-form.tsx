import type { Command } from '../../client';
import { useText } from '../../i18n';
import type { ResultThing } from './result-query';
import type { ResultKind } from './results-query';
import { RevokeForm } from './revoke-form';

interface RevokeResultFormProps<V> {
  readonly of: ResultKind;
  readonly result: ResultThing;
  readonly command: Command<V>;
  readonly variables: (reason: string) => V;
}

/** Takes back a result of either kind: it counts no longer. */
export const RevokeResultForm = <V,>({ of, result, command, variables }: RevokeResultFormProps<V>) => {
  const { t } = useText();
  return (
    <RevokeForm
      draft={`${of}-revoke-${result.id}`}
      title={t(`results.${of}.revoke`)}
      consequence={t('results.revokeMeans')}
      told={t(`results.${of}.revokeDone`)}
      common={[t('results.common.untrue'), t('results.common.twice'), t('results.common.notDone')]}
      command={command}
      variables={variables}
    />
  );
};
