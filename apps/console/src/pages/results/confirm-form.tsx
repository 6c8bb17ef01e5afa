import { Input } from 'antd';

import type { Command } from '../../client';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { FilesInput } from '../../kit/files';
import { CommandForm, Field, optionalIn } from '../../kit/form';
import type { ResultThing } from './result-query';
import type { ResultKind } from './results-query';
import { SignerField, useIsClerk } from './signer-field';

/** What was filled in to confirm a result. */
export interface Confirmation {
  readonly evidence: string[];
  readonly on: string | null;
  readonly by: string | null;
}

interface ConfirmFormProps<V> {
  readonly of: ResultKind;
  readonly result: ResultThing;
  readonly command: Command<V>;
  readonly variables: (confirmation: Confirmation) => V;
}

const BESIDE = {
  EVIDENCE_MISSING: 'evidence',
  DATE_IN_FUTURE: 'on',
  DATE_TOO_EARLY: 'on',
} as const;

/** A second person confirms a result by its evidence: it counts from then on. */
export const ConfirmForm = <V,>({ of, result, command, variables }: ConfirmFormProps<V>) => {
  const { t } = useText();
  const done = useActDone(t(`results.${of}.confirmDone`));
  const required = {
    evidence: t('results.evidence'),
    ...(useIsClerk() && { by: t('results.signedBy') }),
  };
  return (
    <ActPanel title={t(`results.${of}.confirm`)} consequence={t('results.counted')}>
      <CommandForm
        command={command}
        required={required}
        draft={`${of}-confirm-${result.id}`}
        beside={BESIDE}
        variables={(values) =>
          variables({
            evidence: [...((values['evidence'] as readonly string[] | undefined) ?? [])],
            on: optionalIn(values, 'on'),
            by: optionalIn(values, 'by'),
          })
        }
        submit={t(`results.${of}.confirm`)}
        onDone={done}
      >
        <Field name="evidence" label={required.evidence} required>
          <FilesInput />
        </Field>
        <Field name="on" label={t(`results.${of}.confirmedOn`)} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </ActPanel>
  );
};
