import { App, Input, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';

import { useCommand, useWho } from '../../client';
import { useMyself } from '../../frame/myself';
import { type TextKey, useText } from '../../i18n';
import { CommandForm, Field, optionalIn, textIn, useFormState, wordIn } from '../../kit/form';
import { NodeSelect, type UnitKind } from '../../kit/node-select';
import { PageHead } from '../../kit/page';
import { oneOf } from '../../kit/list-page';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';
import { PARENT_KINDS, UNIT_KINDS } from './parent-kinds';
import { REGISTER } from './units-query';

/** Without a city there is nothing to stand under; later ones stand below what is there. */
const useKinds = (): readonly UnitKind[] => {
  const { node } = useMyself();
  return node ? UNIT_KINDS.slice(1) : ['city'];
};

const Parent = () => {
  const { t } = useText();
  const kind = wordIn<UnitKind>(useFormState().values, 'kind');
  if (kind === 'city') return null;
  return (
    <Field name="parentId" label={t('unit.parent')} required>
      <NodeSelect kinds={PARENT_KINDS[kind]} />
    </Field>
  );
};

const CreditCode = () => {
  const { t } = useText();
  if (useFormState().values['kind'] !== 'enterprise') return null;
  return (
    <Field name="creditCode" label={t('unit.creditCode')} hint={t('unit.creditCodeHint')} required>
      <Input autoComplete="off" maxLength={24} />
    </Field>
  );
};

/** My own unit stands above what I register, where its kind may. */
const useOwnParent = () => {
  const { node } = useMyself();
  return (kind: UnitKind): Readonly<Record<string, string>> =>
    node && PARENT_KINDS[kind].includes(node.kind as UnitKind) ? { parentId: node.nodeId } : {};
};

const TITLES: Readonly<Partial<Record<UnitKind, TextKey>>> = {
  city: 'unit.registerCity',
  enterprise: 'unit.registerEnterprise',
};

const RegisterUnitForm = () => {
  const { t } = useText();
  const name = useNames();
  const { nodeId } = useWho();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const command = useCommand(REGISTER);
  const kinds = useKinds();
  const kind = oneOf(params.get('kind') ?? undefined, kinds) ?? kinds[0] ?? 'city';
  const ownParent = useOwnParent();
  const missing = (values: Readonly<Record<string, unknown>>, field: string, label: string) =>
    textIn(values, field) === '' ? t('kit.mandatory', { label }) : undefined;
  return (
    <>
      <PageHead title={t(TITLES[kind] ?? 'unit.register')} />
      <CommandForm
        command={command}
        required={{ kind: t('unit.kind'), name: t('unit.fullName') }}
        initial={{ kind, ...ownParent(kind) }}
        draft={`unit-new-${kind}`}
        check={(values) => ({
          parentId: values['kind'] === 'city' ? undefined : missing(values, 'parentId', t('unit.parent')),
          creditCode: values['kind'] === 'enterprise' ? missing(values, 'creditCode', t('unit.creditCode')) : undefined,
        })}
        beside={{
          NAME_MISSING: 'name',
          PARENT_UNKNOWN: 'parentId',
          PARENT_KIND_WRONG: 'parentId',
          CREDIT_CODE_MISSING: 'creditCode',
          CREDIT_CODE_INVALID: 'creditCode',
          CREDIT_CODE_TAKEN: 'creditCode',
          DATE_IN_FUTURE: 'registeredOn',
        }}
        variables={(values) => ({
          input: {
            // The first city is the node that its administrator has stood for since the set-up.
            ...(values['kind'] === 'city' && { id: nodeId }),
            kind: wordIn<UnitKind>(values, 'kind'),
            name: textIn(values, 'name'),
            parentId: values['kind'] === 'city' ? null : optionalIn(values, 'parentId'),
            creditCode: values['kind'] === 'enterprise' ? optionalIn(values, 'creditCode') : null,
            registeredOn: optionalIn(values, 'registeredOn'),
          },
        })}
        submit={t('unit.submit')}
        onDone={({ id }) => {
          void message.success(t('unit.registered'));
          void navigate(id === undefined ? '/units' : `/enterprises/${id}`);
        }}
      >
        <Field name="kind" label={t('unit.kind')} required>
          <Select options={kinds.map((one) => ({ value: one, label: name('node', one) }))} />
        </Field>
        <Field name="name" label={t('unit.fullName')} hint={t('unit.fullNameHint')} required>
          <Input autoComplete="off" maxLength={100} />
        </Field>
        <CreditCode />
        <Parent />
        <Field name="registeredOn" label={t('unit.registeredOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </>
  );
};

/** Registers a union or an enterprise below one's own unit; `?kind=` in the address chooses the kind. */
const RegisterUnitPage = () => (
  <WhenReady>
    <RegisterUnitForm />
  </WhenReady>
);

export default RegisterUnitPage;
