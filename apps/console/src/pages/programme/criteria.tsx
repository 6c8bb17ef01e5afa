import { Input } from 'antd';

import { useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, textIn } from '../../kit/form';
import { Tick } from '../../kit/tick';
import { useNames } from '../../kit/use-names';
import { type Criteria as StageCriteria, type ProgrammeFormProps, PUBLISH_CRITERIA } from './programme-query';

type Values = Readonly<Record<string, unknown>>;

const STAGES = ['cultivation', 'maturity'] as const;
const BOUNDS = { months: 120, pairings: 1_000_000, onTimePercent: 100 } as const;
const NUMBERS = ['months', 'pairings', 'onTimePercent'] as const;
const LABELS = {
  months: 'programme.months',
  pairings: 'programme.pairings',
  onTimePercent: 'programme.onTime',
} as const;

type Stage = (typeof STAGES)[number];

const useCheck = () => {
  const { t } = useText();
  return (values: Values): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      STAGES.flatMap((stage) =>
        NUMBERS.map((number) => {
          const text = textIn(values, `${stage}-${number}`);
          const least = stage === 'maturity' ? numberIn(values, `cultivation-${number}`) : 0;
          const to = BOUNDS[number];
          const fits = /^\d{1,7}$/.test(text) && Number(text) <= to && !(Number(text) < least);
          return [`${stage}-${number}`, fits ? undefined : t('programme.criteriaWrong', { from: 0, to })];
        }),
      ),
    );
};

const criteriaIn = (values: Values, stage: Stage): StageCriteria => ({
  months: numberIn(values, `${stage}-months`),
  pairings: numberIn(values, `${stage}-pairings`),
  onTimePercent: numberIn(values, `${stage}-onTimePercent`),
  mechanism: values[`${stage}-mechanism`] === true,
});

const typed = (stage: Stage, { mechanism, months, pairings, onTimePercent }: StageCriteria) => ({
  [`${stage}-months`]: String(months),
  [`${stage}-pairings`]: String(pairings),
  [`${stage}-onTimePercent`]: String(onTimePercent),
  [`${stage}-mechanism`]: mechanism,
});

/** Other criteria of the two stages above the first. */
export const CriteriaForm = ({ programme: { programmeId, criteria } }: ProgrammeFormProps) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(PUBLISH_CRITERIA);
  const done = useActDone(t('programme.criteriaDone'));
  const check = useCheck();
  const label = (stage: Stage, criterion: string): string =>
    t('programme.ofStage', { stage: name('stage', stage), criterion });
  return (
    <ActPanel title={t('programme.publishCriteria')} consequence={t('programme.criteriaMeans')}>
      <CommandForm
        command={command}
        initial={{ ...typed('cultivation', criteria.cultivation), ...typed('maturity', criteria.maturity) }}
        check={check}
        variables={(values) => ({
          input: {
            programmeId,
            cultivation: criteriaIn(values, 'cultivation'),
            maturity: criteriaIn(values, 'maturity'),
          },
        })}
        submit={t('programme.publishCriteria')}
        onDone={done}
      >
        {STAGES.map((stage) => [
          ...NUMBERS.map((number) => (
            <Field
              key={`${stage}-${number}`}
              name={`${stage}-${number}`}
              label={label(stage, t(LABELS[number]))}
              hint={t('programme.range', { from: 0, to: BOUNDS[number] })}
              required
            >
              <Input inputMode="numeric" style={{ width: 140 }} />
            </Field>
          )),
          <Field key={`${stage}-mechanism`} name={`${stage}-mechanism`} label={label(stage, t('programme.mechanism'))}>
            <Tick label={t('programme.mechanismNeeded')} />
          </Field>,
        ])}
      </CommandForm>
    </ActPanel>
  );
};

/** The criteria of both stages side by side. */
export const Criteria = ({ programme: { criteria } }: ProgrammeFormProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <table className="plain-table programme__narrow">
      <thead>
        <tr>
          <th scope="col">{t('programme.criterion')}</th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col" className="figure">
              {name('stage', stage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {NUMBERS.map((number) => (
          <tr key={number}>
            <td>{t(LABELS[number])}</td>
            {STAGES.map((stage) => (
              <td key={stage} className="figure">
                {f.number(criteria[stage][number])}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <td>{t('programme.mechanism')}</td>
          {STAGES.map((stage) => (
            <td key={stage} className="figure">
              {t(criteria[stage].mechanism ? 'programme.mechanismNeeded' : 'programme.mechanismNotNeeded')}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};
