import { Input } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, textIn } from '../../kit/form';
import { Tick } from '../../kit/tick';
import { useNames } from '../../kit/use-names';
import type { ParticipationThing } from './enterprise-query';

const HEADCOUNT = graphql(
  `
    mutation ReportHeadcount($input: ReportHeadcountInput!) {
      reportHeadcount(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const CHECKLIST = graphql(
  `
    mutation CheckMechanism($input: CheckMechanismInput!) {
      checkMechanism(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const SAFETY = graphql(
  `
    mutation DeclareSafety($input: DeclareSafetyInput!) {
      declareSafety(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** The five items of the mechanism checklist. */
export const ITEMS = ['leadership', 'rules', 'funding', 'assessment', 'records'] as const;

/** Of which enterprise and year is reported. */
export interface ReportProps {
  readonly enterpriseId: string;
  readonly participation: ParticipationThing;
}

const useYear = ({ participation }: ReportProps) => {
  const { year } = useMyself();
  return { year, reported: participation.years.find((one) => one.year === year) };
};

/** How many people work there in the year. */
export const HeadcountForm = (props: ReportProps) => {
  const { t } = useText();
  const { year, reported } = useYear(props);
  const command = useCommand(HEADCOUNT);
  const done = useActDone(t('enterprise.reported', { year }));
  const { programmeId } = props.participation;
  const required = { headcount: t('enterprise.headcount') };
  return (
    <ActPanel title={t('enterprise.act.headcount', { year })} consequence={t('enterprise.headcountConsequence')}>
      <CommandForm
        command={command}
        required={required}
        initial={{ headcount: reported?.headcount?.toString() ?? '' }}
        draft={`headcount-${props.enterpriseId}-${year}`}
        check={(values) => ({
          headcount: /^[1-9]\d{0,6}$/.test(textIn(values, 'headcount')) ? undefined : t('enterprise.headcountWrong'),
        })}
        variables={(values) => ({
          input: { enterpriseId: props.enterpriseId, programmeId, year, headcount: numberIn(values, 'headcount') },
        })}
        submit={t('enterprise.submit')}
        onDone={done}
      >
        <Field name="headcount" label={required.headcount} hint={t('enterprise.headcountHint')} required>
          <Input inputMode="numeric" style={{ width: 140 }} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** Which of the five items are in place in the year. */
export const ChecklistForm = (props: ReportProps) => {
  const { t } = useText();
  const name = useNames();
  const { year, reported } = useYear(props);
  const command = useCommand(CHECKLIST);
  const done = useActDone(t('enterprise.reported', { year }));
  const { programmeId } = props.participation;
  const before = reported?.mechanism;
  return (
    <ActPanel title={t('enterprise.act.checklist', { year })} consequence={t('enterprise.checklistConsequence')}>
      <CommandForm
        command={command}
        initial={Object.fromEntries(ITEMS.map((item) => [item, before?.[item] ?? false]))}
        draft={`checklist-${props.enterpriseId}-${year}`}
        variables={(values) => ({
          input: {
            enterpriseId: props.enterpriseId,
            programmeId,
            year,
            items: {
              leadership: values['leadership'] === true,
              rules: values['rules'] === true,
              funding: values['funding'] === true,
              assessment: values['assessment'] === true,
              records: values['records'] === true,
            },
          },
        })}
        submit={t('enterprise.submit')}
        onDone={done}
      >
        {ITEMS.map((item) => (
          <Field key={item} name={item} label={name('mechanism', item)} hint={t(`enterprise.about.${item}`)}>
            <Tick label={t('enterprise.inPlace')} />
          </Field>
        ))}
      </CommandForm>
    </ActPanel>
  );
};

/** Whether the year passed without a major accident. */
export const SafetyForm = (props: ReportProps) => {
  const { t } = useText();
  const { year, reported } = useYear(props);
  const command = useCommand(SAFETY);
  const done = useActDone(t('enterprise.reported', { year }));
  const { programmeId } = props.participation;
  return (
    <ActPanel title={t('enterprise.act.safety', { year })} consequence={t('enterprise.safetyConsequence')}>
      <CommandForm
        command={command}
        initial={{ safe: reported?.noMajorAccident ?? false }}
        variables={(values) => ({
          input: {
            enterpriseId: props.enterpriseId,
            programmeId,
            year,
            noMajorAccident: values['safe'] === true,
          },
        })}
        submit={t('enterprise.submit')}
        onDone={done}
      >
        <Field name="safe" label={t('enterprise.safety')}>
          <Tick label={t('enterprise.safeYear', { year })} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
