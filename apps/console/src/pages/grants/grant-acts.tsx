import { DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, ActPanel, useAct, useActDone } from '../../kit/acts';
import { FileInput } from '../../kit/files';
import { CommandForm, Field } from '../../kit/form';
import type { Grant } from './grant-query';
import { useSubsidyNames } from './use-subsidy-names';

const APPROVE = graphql(
  `
    mutation ApproveGrant($input: ApproveGrantInput!) {
      approveGrant(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const RETURN = graphql(
  `
    mutation ReturnGrant($input: ReturnGrantInput!) {
      returnGrant(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const PROPOSE = graphql(
  `
    mutation ProposeGrant($input: ProposeGrantInput!) {
      proposeGrant(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const PAY = graphql(
  `
    mutation RecordGrantPayment($input: RecordGrantPaymentInput!) {
      recordGrantPayment(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const SOURCES = ['UNION', 'FINANCE', 'SUPERIOR'] as const;
const day = (value: unknown): string => (value as Dayjs).format('YYYY-MM-DD');

/** The lines that finance may still pay. */
export const unpaidLines = ({ lines }: Grant) => lines.filter(({ standing }) => standing === 'approved');

/** What I can do with a grant now. */
export const useGrantActs = (grant: Grant): readonly Act[] => {
  const { t } = useText();
  const { role } = useMyself();
  const sendBack: Act = { code: 'return', label: t('grant.return') };
  if (role === 'CITY_APPROVER' && grant.phase === 'proposed') {
    return [{ code: 'approve', label: t('grant.approve') }, sendBack];
  }
  if (role === 'FINANCE' && unpaidLines(grant).length > 0) {
    return [{ code: 'pay', label: t('grant.pay') }, ...(grant.paidFen === 0 ? [sendBack] : [])];
  }
  if (role !== 'CITY_HANDLER') return [];
  if (grant.phase === 'returned') return [{ code: 'propose', label: t('grant.proposeAgain') }];
  return grant.phase === 'proposed' ? [{ ...sendBack, main: false }] : [];
};

const ApproveForm = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const f = useFormat();
  const { today } = useMyself();
  const command = useCommand(APPROVE);
  const done = useActDone(t('grant.approveDone', { whom: grant.beneficiaryName ?? '' }));
  return (
    <ActPanel
      title={t('grant.approve')}
      consequence={t('grant.approveMeans', { whom: grant.beneficiaryName ?? '', amount: f.yuan(grant.amountFen) })}
    >
      <CommandForm
        command={command}
        draft={`approve-${grant.grantId}`}
        initial={{ decidedOn: dayjs(today) }}
        required={{ decidedOn: t('grant.decidedOn'), number: t('grant.minutesNumber'), file: t('grant.minutesFile') }}
        variables={({ decidedOn, number, file }) => ({
          input: {
            grantId: grant.grantId,
            proposal: grant.proposal,
            decision: { decidedOn: day(decidedOn), number: String(number), file: String(file) },
          },
        })}
        submit={t('grant.approve')}
        onDone={done}
      >
        <Field name="number" label={t('grant.minutesNumber')} hint={t('grant.minutesHint')} required>
          <Input />
        </Field>
        <Field name="decidedOn" label={t('grant.decidedOn')} required>
          <DatePicker allowClear={false} />
        </Field>
        <Field name="file" label={t('grant.minutesFile')} required>
          <FileInput />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

const ReturnForm = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const command = useCommand(RETURN);
  const done = useActDone(t('grant.returnDone'));
  return (
    <ActPanel title={t('grant.return')} consequence={t('grant.returnMeans')}>
      <CommandForm
        command={command}
        draft={`return-${grant.grantId}`}
        required={{ reason: t('grant.reason') }}
        variables={({ reason }) => ({
          input: { grantId: grant.grantId, proposal: grant.proposal, reason: String(reason) },
        })}
        submit={t('grant.return')}
        onDone={done}
      >
        <Field name="reason" label={t('grant.reason')} required>
          <Input.TextArea rows={3} maxLength={500} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

const ProposeForm = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const command = useCommand(PROPOSE);
  const done = useActDone(t('grant.proposeDone'));
  return (
    <ActPanel title={t('grant.proposeAgain')} consequence={t('grant.proposeAgainMeans')}>
      <CommandForm
        command={command}
        variables={() => ({
          input: {
            roundId: grant.roundId,
            beneficiary: grant.enterpriseId ? `enterprise:${grant.enterpriseId}` : `person:${grant.personId ?? ''}`,
          },
        })}
        submit={t('grant.proposeAgain')}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};

const PayForm = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  const { today } = useMyself();
  const command = useCommand(PAY);
  const done = useActDone(t('grant.payDone', { whom: grant.beneficiaryName ?? '' }));
  const lines = unpaidLines(grant);
  return (
    <ActPanel title={t('grant.pay')} consequence={t('grant.payMeans')}>
      <CommandForm
        command={command}
        draft={`pay-${grant.grantId}`}
        initial={{ lineId: lines[0]?.lineId, paidOn: dayjs(today), source: 'UNION' }}
        required={{
          lineId: t('grant.line'),
          paidOn: t('grant.paidOn'),
          source: t('grant.source'),
          voucher: t('grant.voucher'),
        }}
        variables={({ lineId, paidOn, source, voucher }) => ({
          input: {
            grantId: grant.grantId,
            lineId: String(lineId),
            paidOn: day(paidOn),
            source: source as (typeof SOURCES)[number],
            voucher: String(voucher),
          },
        })}
        submit={t('grant.pay')}
        onDone={done}
      >
        <Field name="lineId" label={t('grant.line')} required>
          <Select
            options={lines.map(({ lineId, scheme, part, amountFen }) => ({
              value: lineId,
              label: t('grant.lineOption', {
                scheme: name.scheme(scheme),
                part: name.part(part),
                amount: f.yuan(amountFen),
              }),
            }))}
          />
        </Field>
        <Field name="source" label={t('grant.source')} required>
          <Select options={SOURCES.map((source) => ({ value: source, label: t(`grant.from.${source}`) }))} />
        </Field>
        <Field name="voucher" label={t('grant.voucher')} required>
          <Input maxLength={60} />
        </Field>
        <Field name="paidOn" label={t('grant.paidOn')} required>
          <DatePicker allowClear={false} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

const FORMS = { approve: ApproveForm, return: ReturnForm, propose: ProposeForm, pay: PayForm } as const;

/** The form of the act that the address names, when it is possible now. */
export const GrantAct = ({ grant }: { readonly grant: Grant }) => {
  const [doing] = useAct();
  const acts = useGrantActs(grant);
  const act = acts.find(({ code }) => code === doing);
  if (!act) return null;
  const Form = FORMS[act.code as keyof typeof FORMS];
  return <Form key={`${act.code} ${grant.proposal} ${grant.paidFen}`} grant={grant} />;
};
