import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { Field } from '../../kit/form';
import { PersonPicker } from '../../kit/person-picker';

/** Whether I enter the papers of others: then who signed is asked for. */
export const useIsClerk = (): boolean => useMyself().role === 'DATA_ENTRY';

/** Who signed the paper that a clerk enters; nobody else is asked. */
export const SignerField = ({ nodeId = null }: { readonly nodeId?: string | null }) => {
  const { t } = useText();
  if (!useIsClerk()) return null;
  return (
    <Field name="by" label={t('results.signedBy')} hint={t('results.signedByHint')} required>
      <PersonPicker nodeId={nodeId} />
    </Field>
  );
};
