import { Input, Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, optionalIn, useFormState, wordIn } from '../../kit/form';
import { useNames } from '../../kit/use-names';
import type { ReportProps } from './enterprise-forms';
import { STAGES } from './enterprises-query';
import type { UnitFormProps } from './unit-forms';

const JOIN = graphql(
  `
    mutation JoinProgramme($input: JoinProgrammeInput!) {
      joinProgramme(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const CHANGE_STAGE = graphql(
  `
    mutation ChangeParticipationStage($input: ChangeParticipationStageInput!) {
      changeParticipationStage(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

type Stage = (typeof STAGES)[number];

/** An enterprise takes part in the programme, as a pilot at first. */
export const JoinForm = ({ enterprise: { nodeId } }: UnitFormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(JOIN);
  const done = useActDone(t('unit.joined'));
  return (
    <ActPanel title={t('unit.join')} consequence={t('unit.joinMeans')}>
      <CommandForm
        command={command}
        beside={{ DATE_IN_FUTURE: 'joinedOn', DATE_TOO_EARLY: 'joinedOn' }}
        variables={(values) => ({
          input: {
            enterpriseId: nodeId,
            programmeId: programme?.programmeId ?? '',
            joinedOn: optionalIn(values, 'joinedOn'),
          },
        })}
        submit={t('unit.join')}
        onDone={done}
      >
        <Field name="joinedOn" label={t('unit.joinedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** Asked for only where a stage is lost. */
const Reason = ({ stage }: { readonly stage: Stage }) => {
  const { t } = useText();
  const to = wordIn<Stage>(useFormState().values, 'to');
  if (STAGES.indexOf(to) >= STAGES.indexOf(stage)) return null;
  return (
    <Field name="reason" label={t('unit.stageReason')} required>
      <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
    </Field>
  );
};

/** A rise by the published criteria, which the interface checks, or a loss with its reason. */
export const StageForm = ({ enterpriseId, participation: { programmeId, stage } }: ReportProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(CHANGE_STAGE);
  const done = useActDone(t('unit.staged'));
  const others = STAGES.filter((one) => one !== stage);
  const next = STAGES[STAGES.indexOf(stage) + 1] ?? others[0];
  return (
    <ActPanel title={t('unit.stage')} consequence={t('unit.stageMeans')}>
      <CommandForm
        command={command}
        initial={{ to: next }}
        beside={{
          STAGE_SKIPPED: 'to',
          MONTHS_TOO_FEW: 'to',
          PAIRINGS_TOO_FEW: 'to',
          MECHANISM_INCOMPLETE: 'to',
          ON_TIME_TOO_LOW: 'to',
          REASON_MISSING: 'reason',
          DATE_IN_FUTURE: 'changedOn',
          DATE_TOO_EARLY: 'changedOn',
        }}
        variables={(values) => ({
          input: {
            enterpriseId,
            programmeId,
            to: wordIn<Stage>(values, 'to'),
            changedOn: optionalIn(values, 'changedOn'),
            reason: optionalIn(values, 'reason'),
          },
        })}
        submit={t('unit.stage')}
        onDone={done}
      >
        <Field name="to" label={t('unit.stageTo')} required>
          <Select options={others.map((code) => ({ value: code, label: name('stage', code) }))} />
        </Field>
        <Reason stage={stage} />
        <Field name="changedOn" label={t('unit.stageOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
