import { App, Input } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';

import type { Command } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { EnterprisePicker } from '../../kit/enterprise-picker';
import { CommandForm, Field, optionalIn, textIn, useFormState } from '../../kit/form';
import { PageHead } from '../../kit/page';
import { PeoplePicker } from '../../kit/people-picker';
import type { ResultKind } from './results-query';
import { SignerField, useIsClerk } from './signer-field';

type Values = Readonly<Record<string, unknown>>;

/** What is filled in for a result of either kind. */
export interface Claim {
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly title: string;
  readonly people: string[];
  readonly on: string | null;
  readonly by: string | null;
}

interface ClaimFormProps<V> {
  readonly of: ResultKind;
  readonly command: Command<V>;
  readonly variables: (claim: Claim, values: Values) => V;
  /** Fields that only this kind has, and which of them must be filled in. */
  readonly required?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

const BESIDE = {
  TITLE_MISSING: 'title',
  TEAM_INVALID: 'people',
  DATE_IN_FUTURE: 'on',
  DATE_TOO_EARLY: 'on',
} as const;

/** The people of the enterprise; with another enterprise the choice begins anew. */
const People = ({ of, own }: { readonly of: ResultKind; readonly own: string | undefined }) => {
  const { t } = useText();
  const { values, set } = useFormState();
  const enterpriseId = own ?? textIn(values, 'enterpriseId');
  const chosenAt = textIn(values, 'peopleAt');
  useEffect(() => {
    if (chosenAt === enterpriseId) return;
    set('peopleAt', enterpriseId);
    if (chosenAt !== '') set('people', []);
  }, [chosenAt, enterpriseId, set]);
  if (enterpriseId === '') return <p className="soft small">{t('results.enterpriseFirst')}</p>;
  return (
    <Field name="people" label={t(`results.${of}.people`)} hint={t('results.atEnterprise')} required>
      <PeoplePicker nodeId={enterpriseId} />
    </Field>
  );
};

/** Records a result of an enterprise, which another person then confirms. */
export const ClaimForm = <V,>({ of, command, variables, required: own = {}, children }: ClaimFormProps<V>) => {
  const { t } = useText();
  const { programme, node } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const enterpriseId = node?.kind === 'enterprise' ? node.nodeId : undefined;
  const required = {
    ...own,
    title: t('results.name'),
    ...(enterpriseId === undefined && { enterpriseId: t('results.enterprise') }),
    people: t(`results.${of}.people`),
    ...(useIsClerk() && { by: t('results.signedBy') }),
  };
  return (
    <>
      <PageHead title={t(`results.${of}.claim`)} />
      <CommandForm
        command={command}
        required={required}
        draft={`${of}-new`}
        beside={BESIDE}
        variables={(values) =>
          variables(
            {
              programmeId: programme?.programmeId ?? '',
              enterpriseId: enterpriseId ?? textIn(values, 'enterpriseId'),
              title: textIn(values, 'title'),
              people: [...((values['people'] as readonly string[] | undefined) ?? [])],
              on: optionalIn(values, 'on'),
              by: optionalIn(values, 'by'),
            },
            values,
          )
        }
        submit={t(`results.${of}.claim`)}
        onDone={({ id }) => {
          void message.success(t(`results.${of}.claimDone`));
          void navigate(id === undefined ? `/results/${of}s` : `/results/${of}s/${id}`);
        }}
      >
        {children}
        <Field name="title" label={t('results.name')} required>
          <Input autoComplete="off" maxLength={200} />
        </Field>
        {enterpriseId === undefined && (
          <Field name="enterpriseId" label={t('results.enterprise')} required>
            <EnterprisePicker />
          </Field>
        )}
        <People of={of} own={enterpriseId} />
        <Field name="on" label={t(`results.${of}.claimedOn`)} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </>
  );
};
