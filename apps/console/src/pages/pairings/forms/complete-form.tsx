import { Input } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../../client';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { FileInput } from '../../../kit/files';
import { CommandForm, Field, numberIn, optionalIn, textIn } from '../../../kit/form';
import { PersonPicker } from '../../../kit/person-picker';
import type { PairingThing } from '../pairing-query';

const COMPLETE = graphql(
  `
    mutation CompletePairing($input: CompletePairingInput!) {
      completePairing(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const isScore = (text: string): boolean => text === '' || (Number(text) >= 0 && Number(text) <= 100);

/** The exam's result, which co-signs the last gate and completes the pairing. */
export const CompleteForm = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const command = useCommand(COMPLETE);
  const done = useActDone(t('pairing.complete.done'));
  const required = {
    theory: t('pairing.complete.theory'),
    practical: t('pairing.complete.practical'),
    examiner: t('pairing.complete.examiner'),
  };
  return (
    <ActPanel title={t('pairing.act.complete')} consequence={t('pairing.complete.consequence')}>
      <CommandForm
        command={command}
        required={required}
        draft={`pairing-complete-${pairing.pairingId}`}
        beside={{ EXAMINER_MISSING: 'examiner', SCORE_INVALID: 'theory', DATE_IN_FUTURE: 'on', DATE_TOO_EARLY: 'on' }}
        check={(values) => ({
          theory: isScore(textIn(values, 'theory')) ? undefined : t('pairing.complete.scoreWrong'),
          practical: isScore(textIn(values, 'practical')) ? undefined : t('pairing.complete.scoreWrong'),
        })}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            theoryScore: numberIn(values, 'theory'),
            practicalScore: numberIn(values, 'practical'),
            examinerIds: [textIn(values, 'examiner'), textIn(values, 'second')].filter((id) => id !== ''),
            scan: optionalIn(values, 'scan'),
            completedOn: optionalIn(values, 'on'),
          },
        })}
        submit={t('pairing.act.complete')}
        onDone={done}
      >
        <Field name="theory" label={required.theory} hint={t('pairing.complete.scoreHint')} required>
          <Input inputMode="decimal" style={{ width: 120 }} />
        </Field>
        <Field name="practical" label={required.practical} hint={t('pairing.complete.scoreHint')} required>
          <Input inputMode="decimal" style={{ width: 120 }} />
        </Field>
        <Field name="examiner" label={required.examiner} required>
          <PersonPicker />
        </Field>
        <Field name="second" label={t('pairing.complete.second')}>
          <PersonPicker />
        </Field>
        <Field name="scan" label={t('pairing.complete.scan')}>
          <FileInput />
        </Field>
        <Field name="on" label={t('pairing.complete.on')} hint={t('pairing.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
