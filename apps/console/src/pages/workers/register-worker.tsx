import { App, Input } from 'antd';
import { useNavigate } from 'react-router';

import { graphql, RECEIPT, useAnswer, useCommand } from '../../client';
import type { Grade } from '../../format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { EnterprisePicker } from '../../kit/enterprise-picker';
import { CommandForm, Field, optionalIn, textIn, useFormState, wordIn } from '../../kit/form';
import { GradeSelect } from '../../kit/grade-select';
import { PageHead } from '../../kit/page';
import { TradeSelect } from '../../kit/trade-select';
import { WhenReady } from '../../kit/when-ready';

const REGISTER = graphql(
  `
    mutation RegisterWorker($input: RegisterWorkerInput!) {
      registerWorker(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const DUPLICATES = graphql(`
  query PersonDuplicates($idNumber: String, $phone: String) {
    personDuplicates(idNumber: $idNumber, phone: $phone) {
      exists
      personIds
    }
  }
`);

const ID_NUMBER = /^\d{17}[\dXx]$/;
const PHONE = /^1\d{10}$/;
const SECRET = ['idNumber', 'phone'];

/** Told before anything is sent: the same number is registered already, perhaps where this account cannot see. */
const KnownAlready = () => {
  const { t } = useText();
  const { values } = useFormState();
  const idNumber = textIn(values, 'idNumber');
  const phone = textIn(values, 'phone');
  const asked = { idNumber: ID_NUMBER.test(idNumber) ? idNumber : null, phone: PHONE.test(phone) ? phone : null };
  const { data } = useAnswer(DUPLICATES, asked, { skip: asked.idNumber === null && asked.phone === null });
  if (data?.personDuplicates.exists !== true) return null;
  return (
    <p className="form__warning" role="status">
      {t(data.personDuplicates.personIds.length > 0 ? 'worker.known' : 'worker.knownElsewhere')}
    </p>
  );
};

const RegisterWorkerForm = () => {
  const { t } = useText();
  const { node, programme } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const command = useCommand(REGISTER);
  const own = node?.kind === 'enterprise' ? node.nodeId : undefined;
  const required = {
    name: t('worker.name'),
    trade: t('worker.trade'),
    grade: t('worker.grade'),
    ...(own === undefined && { enterpriseId: t('worker.enterprise') }),
  };
  return (
    <>
      <PageHead title={t('worker.register')} />
      <CommandForm
        command={command}
        required={required}
        draft="worker-new"
        secret={SECRET}
        beside={{ DATE_IN_FUTURE: 'registeredOn', DATE_TOO_EARLY: 'registeredOn' }}
        check={(values) => ({
          idNumber: isBlankOr(ID_NUMBER, textIn(values, 'idNumber')) ? undefined : t('worker.idNumberWrong'),
          phone: isBlankOr(PHONE, textIn(values, 'phone')) ? undefined : t('worker.phoneWrong'),
        })}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            enterpriseId: own ?? textIn(values, 'enterpriseId'),
            name: textIn(values, 'name'),
            trade: textIn(values, 'trade'),
            grade: wordIn<Grade>(values, 'grade'),
            idNumber: optionalIn(values, 'idNumber'),
            phone: optionalIn(values, 'phone'),
            registeredOn: optionalIn(values, 'registeredOn'),
          },
        })}
        submit={t('worker.submit')}
        onDone={({ id }) => {
          void message.success(t('worker.registered'));
          void navigate(id === undefined ? '/workers' : `/workers/${id}`);
        }}
      >
        <Field name="name" label={t('worker.name')} required>
          <Input autoComplete="off" maxLength={64} />
        </Field>
        {own === undefined && (
          <Field name="enterpriseId" label={t('worker.enterprise')} required>
            <EnterprisePicker />
          </Field>
        )}
        <Field name="trade" label={t('worker.trade')} hint={t('worker.tradeHint')} required>
          <TradeSelect />
        </Field>
        <Field name="grade" label={t('worker.grade')} hint={t('worker.gradeHint')} required>
          <GradeSelect />
        </Field>
        <Field name="idNumber" label={t('worker.idNumber')} hint={t('worker.secretHint')}>
          <Input autoComplete="off" maxLength={18} />
        </Field>
        <Field name="phone" label={t('worker.phone')} hint={t('worker.secretHint')}>
          <Input autoComplete="off" inputMode="tel" maxLength={11} />
        </Field>
        <KnownAlready />
        <Field name="registeredOn" label={t('worker.registeredOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </>
  );
};

const isBlankOr = (pattern: RegExp, text: string): boolean => text === '' || pattern.test(text);

/** Registers a worker; an enterprise's officer of one enterprise is not asked which. */
const RegisterWorkerPage = () => (
  <WhenReady>
    <RegisterWorkerForm />
  </WhenReady>
);

export default RegisterWorkerPage;
