import { Input } from 'antd';

import type { Grade } from '../../../format';
import { graphql, RECEIPT, useCommand } from '../../../client';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { CommandForm, Field, textIn, wordIn } from '../../../kit/form';
import { GradeSelect } from '../../../kit/grade-select';
import { TradeSelect } from '../../../kit/trade-select';
import { useNames } from '../../../kit/use-names';
import type { PairingThing } from '../pairing-query';

const REVISE = graphql(
  `
    mutation ReviseAgreement($input: ReviseAgreementInput!) {
      reviseAgreement(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const dueField = (milestone: string): string => `due-${milestone}`;

interface ReviseFormProps {
  readonly pairing: PairingThing;
  /** The latest version that was ever drafted, declined ones included: numbers are not used again. */
  readonly lastVersion: number;
}

/** Drafts the next version from the present one: who changes nothing keeps the plan as it is. */
export const ReviseForm = ({ pairing, lastVersion }: ReviseFormProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(REVISE);
  const version = lastVersion + 1;
  const done = useActDone(t('pairing.revise.done', { version }));
  const { trade, targetGrade, startedOn, endsOn, milestones } = pairing;
  const initial = {
    trade,
    targetGrade,
    startedOn,
    endsOn,
    ...Object.fromEntries(milestones.map(({ milestone, dueOn }) => [dueField(milestone), dueOn])),
  };
  const required = {
    trade: t('pairing.trade'),
    targetGrade: t('pairing.target'),
    startedOn: t('pairing.startedOn'),
    endsOn: t('pairing.endsOn'),
  };
  return (
    <ActPanel title={t('pairing.act.revise')} consequence={t('pairing.revise.consequence', { version })}>
      <CommandForm
        command={command}
        required={required}
        initial={initial}
        draft={`pairing-revise-${pairing.pairingId}-${version}`}
        beside={{ TERM_OUT_OF_RANGE: 'endsOn', TARGET_GRADE_TOO_LOW: 'targetGrade', BEFORE_START: 'startedOn' }}
        variables={(values) => ({
          input: {
            pairingId: pairing.pairingId,
            version,
            trade: textIn(values, 'trade'),
            targetGrade: wordIn<Grade>(values, 'targetGrade'),
            startedOn: textIn(values, 'startedOn'),
            endsOn: textIn(values, 'endsOn'),
            milestones: milestones.map(({ milestone, phase, dimension, gate, minDays, dueOn }) => ({
              key: milestone,
              phase,
              dimension,
              gate,
              minDays,
              dueOn: textIn(values, dueField(milestone)) || dueOn,
            })),
          },
        })}
        submit={t('pairing.revise.submit', { version })}
        onDone={done}
      >
        <Field name="trade" label={required.trade} required>
          <TradeSelect />
        </Field>
        <Field name="targetGrade" label={required.targetGrade} required>
          <GradeSelect />
        </Field>
        <Field name="startedOn" label={required.startedOn} required>
          <Input type="date" />
        </Field>
        <Field name="endsOn" label={required.endsOn} hint={t('pairing.termHint')} required>
          <Input type="date" />
        </Field>
        <fieldset className="dues">
          <legend>{t('pairing.revise.dues')}</legend>
          {milestones
            .filter(({ state }) => state !== 'signed' && state !== 'passed')
            .map(({ milestone }) => (
              <Field key={milestone} name={dueField(milestone)} label={name('milestone', milestone)}>
                <Input type="date" />
              </Field>
            ))}
        </fieldset>
      </CommandForm>
    </ActPanel>
  );
};
