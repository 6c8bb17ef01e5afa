import { Input } from 'antd';

import { useCommand } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, textIn } from '../../kit/form';
import { useNames } from '../../kit/use-names';
import { areBaselines, BaselinesInput, type TypedBaseline } from './baselines-input';
import { CHANGE_SETTINGS, type ProgrammeFormProps } from './programme-query';

type Values = Readonly<Record<string, unknown>>;

/** Bounds of the single numbers, as the interface has them. */
const BOUNDS = {
  placesPerMaster: [1, 8],
  lapseDays: [1, 366],
  backdatingDays: [0, 1096],
  noticeDays: [1, 60],
  novice: [1, 120],
  growth: [1, 120],
  mature: [1, 120],
} as const;

type Single = keyof typeof BOUNDS;

const SINGLES = Object.keys(BOUNDS) as readonly Single[];
const PHASES = ['novice', 'growth', 'mature'] as const;

const isWithin = (text: string, [from, to]: readonly [number, number]): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to;

const baselinesIn = (values: Values): readonly TypedBaseline[] =>
  (values['baselines'] ?? []) as readonly TypedBaseline[];

const useCheck = () => {
  const { t } = useText();
  return (values: Values): Readonly<Record<string, string | undefined>> => {
    const singles = SINGLES.map((name) => {
      const [from, to] = BOUNDS[name];
      return [name, isWithin(textIn(values, name), BOUNDS[name]) ? undefined : t('programme.wrongRange', { from, to })];
    });
    const early = PHASES.filter((phase, place) => numberIn(values, phase) <= numberIn(values, PHASES[place - 1] ?? ''));
    return {
      ...(Object.fromEntries(singles) as Readonly<Record<Single, string | undefined>>),
      ...Object.fromEntries(early.map((phase) => [phase, t('programme.phasesWrong')])),
      baselines: areBaselines(baselinesIn(values)) ? undefined : t('programme.baselinesWrong'),
    };
  };
};

const settingsIn = (values: Values) => ({
  placesPerMaster: numberIn(values, 'placesPerMaster'),
  lapseDays: numberIn(values, 'lapseDays'),
  backdatingDays: numberIn(values, 'backdatingDays'),
  noticeDays: numberIn(values, 'noticeDays'),
  phaseMonths: {
    novice: numberIn(values, 'novice'),
    growth: numberIn(values, 'growth'),
    mature: numberIn(values, 'mature'),
  },
  baselines: baselinesIn(values).map(({ trade, days }) => ({ trade, days: Number(days) })),
});

/** Other settings, as a new version of all of them. */
export const SettingsForm = ({ programme: { programmeId, settings } }: ProgrammeFormProps) => {
  const { t } = useText();
  const command = useCommand(CHANGE_SETTINGS);
  const done = useActDone(t('programme.settingsDone'));
  const check = useCheck();
  const { phaseMonths, baselines, ...single } = settings;
  const numbers = { ...single, ...phaseMonths };
  const rows = baselines.map(({ trade, days }) => ({ trade, days: String(days) }));
  return (
    <ActPanel title={t('programme.changeSettings')} consequence={t('programme.settingsMeans')}>
      <CommandForm
        command={command}
        initial={{ ...Object.fromEntries(SINGLES.map((name) => [name, String(numbers[name])])), baselines: rows }}
        check={check}
        variables={(values) => ({ input: { programmeId, settings: settingsIn(values) } })}
        submit={t('programme.changeSettings')}
        onDone={done}
      >
        {SINGLES.map((name) => {
          const [from, to] = BOUNDS[name];
          return (
            <Field
              key={name}
              name={name}
              label={t(`programme.field.${name}`)}
              hint={t('programme.range', { from, to })}
              required
            >
              <Input inputMode="numeric" style={{ width: 140 }} />
            </Field>
          );
        })}
        <Field name="baselines" label={t('programme.baselines')} hint={t('programme.baselinesAbout')}>
          <BaselinesInput />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** The single settings in words. */
export const Settings = ({ programme: { settings } }: ProgrammeFormProps) => {
  const { t } = useText();
  return (
    <dl className="facts">
      <dt>{t('programme.places')}</dt>
      <dd>{t('programme.placesUnit', { count: settings.placesPerMaster })}</dd>
      <dt>{t('programme.lapse')}</dt>
      <dd>{t('programme.days', { count: settings.lapseDays })}</dd>
      <dt>{t('programme.backdating')}</dt>
      <dd>{t('programme.days', { count: settings.backdatingDays })}</dd>
      <dt>{t('programme.notice')}</dt>
      <dd>{t('programme.workdays', { count: settings.noticeDays })}</dd>
      <dt>{t('programme.phases')}</dt>
      <dd>{t('programme.phasesText', settings.phaseMonths)}</dd>
    </dl>
  );
};

/** The usual days of each trade. */
export const Baselines = ({ programme: { settings } }: ProgrammeFormProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  if (settings.baselines.length === 0) return <p className="soft">{t('programme.noBaselines')}</p>;
  return (
    <>
      <p className="soft">{t('programme.baselinesAbout')}</p>
      <table className="plain-table programme__narrow">
        <thead>
          <tr>
            <th scope="col">{t('programme.trade')}</th>
            <th scope="col" className="figure">
              {t('programme.baselineDays')}
            </th>
          </tr>
        </thead>
        <tbody>
          {settings.baselines.map(({ trade, days }) => (
            <tr key={trade}>
              <td>{name('trade', trade)}</td>
              <td className="figure">{f.number(days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
