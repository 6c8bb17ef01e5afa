import { Input } from 'antd';

import { useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, textIn } from '../../kit/form';
import type { TargetKey } from '../../pictures/bullet-list';
import { type ProgrammeFormProps, type Reached, SET_TARGETS } from './programme-query';

type Values = Readonly<Record<string, unknown>>;

/** The four targets, in the order in which they are told. */
export const TARGET_KEYS: readonly TargetKey[] = [
  'excellentEnterprises',
  'masterTitles',
  'skilledMasters',
  'promotedWorkers',
];

/** What is typed in no target's field as a whole number from 0, as sentences by field. */
export const useTargetsCheck = () => {
  const { t } = useText();
  return (values: Values) =>
    Object.fromEntries(
      TARGET_KEYS.map((key) => [key, /^\d{1,9}$/.test(textIn(values, key)) ? undefined : t('programme.wholeNumber')]),
    );
};

/** The targets as the interface takes them. */
export const targetsIn = (values: Values) => ({
  excellentEnterprises: numberIn(values, 'excellentEnterprises'),
  masterTitles: numberIn(values, 'masterTitles'),
  skilledMasters: numberIn(values, 'skilledMasters'),
  promotedWorkers: numberIn(values, 'promotedWorkers'),
});

/** The label of a target with its unit. */
export const useTargetLabel = () => {
  const { t } = useText();
  return (key: TargetKey): string => {
    const unit = t(`targets.${key}Unit`);
    return unit === '' ? t(`targets.${key}`) : `${t(`targets.${key}`)}（${unit}）`;
  };
};

/** The fields of the four targets, for a new programme and for one that runs. */
export const TargetFields = () => {
  const label = useTargetLabel();
  return TARGET_KEYS.map((key) => (
    <Field key={key} name={key} label={label(key)} required>
      <Input inputMode="numeric" style={{ width: 140 }} />
    </Field>
  ));
};

/** Other targets; what is reached stays. */
export const TargetsForm = ({ programme: { programmeId, targets } }: ProgrammeFormProps) => {
  const { t } = useText();
  const command = useCommand(SET_TARGETS);
  const done = useActDone(t('programme.targetsDone'));
  const check = useTargetsCheck();
  return (
    <ActPanel title={t('programme.setTargets')} consequence={t('programme.targetsMeans')}>
      <CommandForm
        command={command}
        initial={Object.fromEntries(TARGET_KEYS.map((key) => [key, String(targets[key])]))}
        check={check}
        variables={(values) => ({ input: { programmeId, targets: targetsIn(values) } })}
        submit={t('programme.setTargets')}
        onDone={done}
      >
        <TargetFields />
      </CommandForm>
    </ActPanel>
  );
};

/** The targets with what is reached of each. */
export const Targets = ({ programme: { targets }, reached }: ProgrammeFormProps & { readonly reached: Reached }) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <dl className="facts">
      {TARGET_KEYS.map((key) => {
        const unit = t(`targets.${key}Unit`);
        const found = reached.find((one) => one.key === key);
        return (
          <div key={key} className="programme__fact">
            <dt>{t(`targets.${key}`)}</dt>
            <dd>
              {t('programme.target', { count: f.number(targets[key]), unit })}
              {found && (
                <span className="soft"> · {t('programme.reached', { count: f.number(found.reached), unit })}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
