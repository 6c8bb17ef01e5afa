import { Input, Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../../client';
import { useMyself } from '../../../frame/myself';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { CommandForm, Field, optionalIn, textIn, wordIn } from '../../../kit/form';
import { ReasonInput } from '../../../kit/reason-input';
import { useNames } from '../../../kit/use-names';
import { partyOf, signedSteps } from '../acts';
import type { PairingThing } from '../pairing-query';

const DECLINE = graphql(
  `
    mutation DeclineAgreement($input: DeclineAgreementInput!) {
      declineAgreement(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const WITHDRAW = graphql(
  `
    mutation WithdrawSignOff($input: WithdrawSignOffInput!) {
      withdrawSignOff(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const END = graphql(
  `
    mutation EndPairing($input: EndPairingInput!) {
      endPairing(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const END_REASONS = ['APPRENTICE_LEFT', 'MASTER_LEFT', 'CHANGE_OF_MASTER', 'BY_AGREEMENT', 'OTHER'] as const;
type EndReason = (typeof END_REASONS)[number];

interface FormProps {
  readonly pairing: PairingThing;
}

/** A party turns the version down. */
export const DeclineForm = ({ pairing }: FormProps) => {
  const { t } = useText();
  const command = useCommand(DECLINE);
  const name = useNames();
  const party = partyOf(useMyself().role) ?? 'ENTERPRISE_UNION';
  const done = useActDone(t('pairing.decline.done', { party: name('party', party) }));
  const version = pairing.draftVersion ?? pairing.version;
  const required = { reason: t('pairing.reason') };
  const isNew = pairing.phase === 'preparing';
  return (
    <ActPanel
      title={t('pairing.act.decline')}
      consequence={t(isNew ? 'pairing.decline.ends' : 'pairing.decline.goesOn')}
    >
      <CommandForm
        command={command}
        required={required}
        draft={`pairing-decline-${pairing.pairingId}`}
        beside={{ REASON_MISSING: 'reason' }}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            version,
            party,
            reason: textIn(values, 'reason'),
          },
        })}
        submit={t('pairing.decline.submit')}
        onDone={done}
      >
        <Field name="reason" label={required.reason} required>
          <ReasonInput common={[t('pairing.decline.terms'), t('pairing.decline.persons'), t('pairing.decline.plan')]} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** A sign-off that was wrong is taken back. */
export const WithdrawForm = ({ pairing }: FormProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(WITHDRAW);
  const done = useActDone(t('pairing.withdraw.done'));
  const required = { milestone: t('pairing.milestone'), reason: t('pairing.reason') };
  const options = signedSteps(pairing).map(({ milestone }) => ({
    value: milestone,
    label: name('milestone', milestone),
  }));
  return (
    <ActPanel title={t('pairing.act.withdraw')} consequence={t('pairing.withdraw.consequence')}>
      <CommandForm
        command={command}
        required={required}
        draft={`pairing-withdraw-${pairing.pairingId}`}
        beside={{
          REASON_MISSING: 'reason',
          LATER_GATE_SIGNED: 'milestone',
          NOT_SIGNED: 'milestone',
          UNKNOWN_MILESTONE: 'milestone',
        }}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            milestone: textIn(values, 'milestone'),
            reason: textIn(values, 'reason'),
          },
        })}
        submit={t('pairing.act.withdraw')}
        onDone={done}
      >
        <Field name="milestone" label={required.milestone} required>
          <Select options={options} />
        </Field>
        <Field name="reason" label={required.reason} required>
          <ReasonInput common={[t('pairing.withdraw.evidence'), t('pairing.withdraw.mistake')]} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** The pairing ends before its term. */
export const EndForm = ({ pairing }: FormProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(END);
  const done = useActDone(t('pairing.end.done'));
  const required = { reason: t('pairing.reason') };
  return (
    <ActPanel title={t('pairing.act.end')} consequence={t('pairing.end.consequence')}>
      <CommandForm
        command={command}
        required={required}
        draft={`pairing-end-${pairing.pairingId}`}
        beside={{ REASON_MISSING: 'explanation', DATE_IN_FUTURE: 'endedOn', DATE_TOO_EARLY: 'endedOn' }}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            reason: wordIn<EndReason>(values, 'reason'),
            explanation: optionalIn(values, 'explanation'),
            endedOn: optionalIn(values, 'endedOn'),
          },
        })}
        submit={t('pairing.act.end')}
        onDone={done}
      >
        <Field name="reason" label={required.reason} required>
          <Select options={END_REASONS.map((code) => ({ value: code, label: name('endReason', code) }))} />
        </Field>
        <Field name="explanation" label={t('pairing.explanation')} hint={t('pairing.end.otherHint')}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
        </Field>
        <Field name="endedOn" label={t('pairing.end.on')} hint={t('pairing.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
