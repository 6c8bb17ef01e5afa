import { Input, Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../../client';
import { useMyself } from '../../../frame/myself';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { FileInput } from '../../../kit/files';
import { CommandForm, Field, optionalIn, textIn, useFormState, wordIn } from '../../../kit/form';
import { PersonPicker } from '../../../kit/person-picker';
import { PaperMark } from '../../../kit/tag';
import { useNames } from '../../../kit/use-names';
import { openSteps, partiesMissing } from '../acts';
import type { PairingThing } from '../pairing-query';

const ENTER_CONFIRMATION = graphql(
  `
    mutation EnterConfirmation($input: ConfirmAgreementInput!) {
      confirmAgreement(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const ENTER_SIGN_OFF = graphql(
  `
    mutation EnterSignOff($input: SignOffPaperInput!) {
      signOffPaper(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

type Party = 'MASTER' | 'APPRENTICE' | 'ENTERPRISE_UNION';

interface FormProps {
  readonly pairing: PairingThing;
}

const DATES = {
  DATE_IN_FUTURE: 'on',
  DATE_TOO_EARLY: 'on',
  BEFORE_DRAFT: 'on',
  BEFORE_START: 'on',
  BEFORE_FORCE: 'on',
  VERSION_LAPSED: 'on',
  SCAN_MISSING: 'scan',
} as const;

/** Who signed for the union is asked for; master and apprentice are known. */
const UnionSigner = ({ nodeId }: { readonly nodeId: string }) => {
  const { t } = useText();
  const { values } = useFormState();
  if (values['party'] !== 'ENTERPRISE_UNION') return null;
  return (
    <Field name="signedBy" label={t('pairing.paper.signer')} required>
      <PersonPicker nodeId={nodeId} />
    </Field>
  );
};

/** A confirmation that was signed on paper (代录), with its scan. */
export const EnterConfirmationForm = ({ pairing }: FormProps) => {
  const { t } = useText();
  const name = useNames();
  const { role } = useMyself();
  const command = useCommand(ENTER_CONFIRMATION);
  const done = useActDone(t('pairing.paper.confirmed'));
  const version = pairing.draftVersion ?? pairing.version;
  const parties = partiesMissing(pairing).filter((party) => role === 'DATA_ENTRY' || party !== 'ENTERPRISE_UNION');
  const required = {
    party: t('pairing.paper.party'),
    on: t('pairing.paper.confirmedOn'),
    scan: t('pairing.paper.scan'),
  };
  const signers: Partial<Record<Party, string>> = { MASTER: pairing.masterId, APPRENTICE: pairing.apprenticeId };
  return (
    <ActPanel
      title={t('pairing.act.enterConfirmation')}
      consequence={
        <>
          <PaperMark /> {t('pairing.paper.consequence')} {t('pairing.paper.fourEyes')}
        </>
      }
    >
      <CommandForm
        command={command}
        required={required}
        initial={{ party: parties[0] }}
        draft={`pairing-paper-confirmation-${pairing.pairingId}`}
        beside={{ ...DATES, SAME_PERSON: 'party', NOT_A_PARTY: 'party' }}
        variables={(values) => {
          const party = wordIn<Party>(values, 'party');
          return {
            input: {
              pairingId: pairing.pairingId,
              version,
              party,
              confirmedOn: textIn(values, 'on'),
              paper: { signedBy: signers[party] ?? textIn(values, 'signedBy'), scan: optionalIn(values, 'scan') },
            },
          };
        }}
        submit={t('pairing.paper.submit')}
        onDone={done}
      >
        <Field name="party" label={required.party} required>
          <Select options={parties.map((code) => ({ value: code, label: name('party', code) }))} />
        </Field>
        <UnionSigner nodeId={pairing.enterpriseId} />
        <Field name="on" label={required.on} required>
          <Input type="date" />
        </Field>
        <Field name="scan" label={required.scan} hint={t('pairing.paper.scanHint')} required>
          <FileInput />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** A sign-off that the master gave on paper (代录), with its scan. */
export const EnterSignOffForm = ({ pairing }: FormProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(ENTER_SIGN_OFF);
  const done = useActDone(t('pairing.paper.signed'));
  const required = {
    milestone: t('pairing.milestone'),
    on: t('pairing.paper.signedOn'),
    scan: t('pairing.paper.scan'),
  };
  const options = openSteps(pairing).map(({ milestone }) => ({
    value: milestone,
    label: name('milestone', milestone),
  }));
  return (
    <ActPanel
      title={t('pairing.act.enterSignOff')}
      consequence={
        <>
          <PaperMark /> {t('pairing.paper.consequence')} {t('pairing.paper.gateEyes')}
        </>
      }
    >
      <CommandForm
        command={command}
        required={required}
        draft={`pairing-paper-sign-off-${pairing.pairingId}`}
        beside={{
          ...DATES,
          GATE_OUT_OF_ORDER: 'milestone',
          ALREADY_SIGNED: 'milestone',
          UNKNOWN_MILESTONE: 'milestone',
        }}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            milestone: textIn(values, 'milestone'),
            masterId: pairing.masterId,
            signedOn: textIn(values, 'on'),
            scan: textIn(values, 'scan'),
            remark: optionalIn(values, 'remark'),
          },
        })}
        submit={t('pairing.paper.submit')}
        onDone={done}
      >
        <Field name="milestone" label={required.milestone} required>
          <Select options={options} />
        </Field>
        <Field name="on" label={required.on} required>
          <Input type="date" />
        </Field>
        <Field name="scan" label={required.scan} hint={t('pairing.paper.scanHint')} required>
          <FileInput />
        </Field>
        <Field name="remark" label={t('pairing.remarkTitle')} hint={t('pairing.paper.remarkHint')}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
