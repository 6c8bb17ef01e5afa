import type { Command } from '../../client';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn } from '../../kit/form';
import { ReasonInput } from '../../kit/reason-input';

interface RevokeFormProps<V> {
  /** Under which name what was typed is kept. */
  readonly draft: string;
  readonly title: string;
  readonly consequence: string;
  /** What is said afterwards. */
  readonly told: string;
  /** Common reasons. */
  readonly common: readonly string[];
  readonly command: Command<V>;
  readonly variables: (reason: string) => V;
}

/** Takes something back, with a reason. */
export const RevokeForm = <V,>(props: RevokeFormProps<V>) => {
  const { draft, title, consequence, told, common, command, variables } = props;
  const { t } = useText();
  const done = useActDone(told);
  const required = { reason: t('results.reason') };
  return (
    <ActPanel title={title} consequence={consequence}>
      <CommandForm
        command={command}
        required={required}
        draft={draft}
        beside={{ REASON_MISSING: 'reason' }}
        variables={(values) => variables(textIn(values, 'reason'))}
        submit={title}
        onDone={done}
      >
        <Field name="reason" label={required.reason} required>
          <ReasonInput common={common} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
