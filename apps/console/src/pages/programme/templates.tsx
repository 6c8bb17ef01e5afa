import { Button } from 'antd';

import { useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useAct, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn } from '../../kit/form';
import { TradeSelect } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { areMilestones, MilestonesInput, type TypedMilestone, typedMilestones } from './milestones-input';
import { type PlannedMilestone, type ProgrammeFormProps, PUBLISH_TEMPLATE } from './programme-query';

type Values = Readonly<Record<string, unknown>>;

const milestonesIn = (values: Values): readonly TypedMilestone[] =>
  (values['milestones'] ?? []) as readonly TypedMilestone[];

/** What an act on a template begins with in the address; the trade follows, none for a new one. */
export const TEMPLATE_ACT = 'template-';

/** Why the interface refuses a template: all of it is about the table. */
const BESIDE = {
  TRADE_MISSING: 'trade',
  MILESTONE_INVALID: 'milestones',
  MILESTONE_REPEATED: 'milestones',
  GATE_MISSING: 'milestones',
  GATE_NOT_LAST: 'milestones',
} as const;

/** The plan of one trade; a trade without one begins with the plan of the others. */
export const TemplateForm = ({ programme, trade }: ProgrammeFormProps & { readonly trade: string }) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(PUBLISH_TEMPLATE);
  const done = useActDone(t('programme.templateDone'));
  const known = programme.planTemplates.find((one) => one.trade === trade);
  const title =
    trade === '' ? t('programme.newTemplate') : t('programme.templateTitle', { trade: name('trade', trade) });
  return (
    <ActPanel title={title} consequence={t('programme.templateMeans')}>
      <CommandForm
        command={command}
        initial={{ trade, milestones: typedMilestones(known?.milestones ?? programme.defaultMilestones) }}
        required={{ trade: t('programme.trade') }}
        beside={BESIDE}
        check={(values) => ({
          milestones: areMilestones(milestonesIn(values)) ? undefined : t('programme.milestonesWrong'),
        })}
        variables={(values) => ({
          input: {
            programmeId: programme.programmeId,
            trade: textIn(values, 'trade'),
            milestones: milestonesIn(values).map(({ dueMonths, minDays, ...rest }) => ({
              ...rest,
              dueMonths: Number(dueMonths),
              minDays: Number(minDays),
            })),
          },
        })}
        submit={t('programme.publishTemplate')}
        onDone={done}
      >
        {trade === '' ? (
          <Field name="trade" label={t('programme.trade')} required>
            <TradeSelect />
          </Field>
        ) : null}
        <Field name="milestones" label={t('programme.milestones')}>
          <MilestonesInput />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

const PHASES = ['novice', 'growth', 'mature'] as const;

/** By phase and due month, a gate after what leads to it. */
const inOrder = (milestones: readonly PlannedMilestone[]): readonly PlannedMilestone[] =>
  [...milestones].sort(
    (a, b) =>
      PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || a.dueMonths - b.dueMonths || Number(a.gate) - Number(b.gate),
  );

const Milestones = ({ milestones }: { readonly milestones: readonly PlannedMilestone[] }) => {
  const { t } = useText();
  const name = useNames();
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('programme.milestone')}</th>
            <th scope="col">{t('programme.phase')}</th>
            <th scope="col">{t('programme.dimension')}</th>
            <th scope="col" className="figure">
              {t('programme.dueMonths')}
            </th>
            <th scope="col" className="figure">
              {t('programme.minDays')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(milestones).map(({ key, phase, dimension, gate, dueMonths, minDays }) => (
            <tr key={key}>
              <td>
                {name('milestone', key)} {gate && <span className="tag">{t('programme.gate')}</span>}
              </td>
              <td className="nowrap">{name('phase', phase)}</td>
              <td className="nowrap">{name('dimension', dimension)}</td>
              <td className="figure">{dueMonths}</td>
              <td className="figure">{minDays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The plans of the trades, each folded, and the plan of all others. */
export const Templates = ({ programme: { planTemplates, defaultMilestones } }: ProgrammeFormProps) => {
  const { t } = useText();
  const name = useNames();
  const { role } = useMyself();
  const [, start] = useAct();
  return (
    <>
      <p className="soft">{t('programme.templatesAbout')}</p>
      {planTemplates.map(({ trade, version, milestones }) => (
        <details key={trade}>
          <summary>
            {name('trade', trade)} <span className="soft">{t('programme.templateVersion', { version })}</span>
          </summary>
          <Milestones milestones={milestones} />
          {role === 'CITY_HANDLER' && (
            <Button size="small" onClick={() => start(`${TEMPLATE_ACT}${trade}`)}>
              {t('programme.adaptTemplate')}
            </Button>
          )}
        </details>
      ))}
      <details>
        <summary>{t('programme.defaultTemplate')}</summary>
        <Milestones milestones={defaultMilestones} />
      </details>
    </>
  );
};
