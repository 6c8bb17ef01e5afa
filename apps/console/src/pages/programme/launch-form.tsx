import { App, Input } from 'antd';

import { useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm, Field, textIn } from '../../kit/form';
import { LAUNCH } from './programme-query';
import { TARGET_KEYS, TargetFields, targetsIn, useTargetLabel, useTargetsCheck } from './targets';

/** Three whole years from the first day of this one, as such programmes usually run. */
const usualTerm = (today: string) => {
  const year = Number(today.slice(0, 4));
  return { startsOn: `${year}-01-01`, endsOn: `${year + 2}-12-31` };
};

/** Launches the programme of the city with its targets; the settings begin with the usual ones. */
export const LaunchForm = () => {
  const { t } = useText();
  const { node, today } = useMyself();
  const { message } = App.useApp();
  const command = useCommand(LAUNCH);
  const check = useTargetsCheck();
  const label = useTargetLabel();
  const required = {
    name: t('programme.name'),
    startsOn: t('programme.startsOn'),
    endsOn: t('programme.endsOn'),
    ...Object.fromEntries(TARGET_KEYS.map((key) => [key, label(key)])),
  };
  return (
    <section className="card" aria-label={t('programme.launch')}>
      <h2>{t('programme.launch')}</h2>
      <p className="soft act-panel__consequence">{t('programme.launchMeans')}</p>
      <CommandForm
        command={command}
        required={required}
        initial={usualTerm(today)}
        draft="programme-new"
        check={check}
        beside={{ NAME_MISSING: 'name', PERIOD_INVALID: 'endsOn' }}
        variables={(values) => ({
          input: {
            cityId: node?.nodeId ?? '',
            name: textIn(values, 'name'),
            startsOn: textIn(values, 'startsOn'),
            endsOn: textIn(values, 'endsOn'),
            targets: targetsIn(values),
          },
        })}
        submit={t('programme.launch')}
        onDone={() => void message.success(t('programme.launched'))}
      >
        <Field name="name" label={required.name} required>
          <Input autoComplete="off" maxLength={100} />
        </Field>
        <Field name="startsOn" label={required.startsOn} required>
          <Input type="date" />
        </Field>
        <Field name="endsOn" label={required.endsOn} required>
          <Input type="date" />
        </Field>
        <TargetFields />
      </CommandForm>
    </section>
  );
};
