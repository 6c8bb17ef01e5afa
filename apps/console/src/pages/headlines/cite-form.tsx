import { Input } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';

const CITE = graphql(
  `
    mutation CiteFigure($input: CiteFigureInput!) {
      citeFigure(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const PERCENT = /^-?\d{1,5}(\.\d{1,4})?$/;

/** The interface takes a share, people type a percentage: 18.5 is 0.185, to six decimals. */
const shareOf = (percent: string): number => Math.round(Number(percent) * 10_000) / 1_000_000;

/** Enters a figure of the year that others publish and nobody computes here, with its source. */
export const CiteForm = () => {
  const { t } = useText();
  const { programme, year } = useMyself();
  const command = useCommand(CITE);
  const done = useActDone(t('headlines.citeDone', { year }));
  const required = { value: t('headlines.citeValue'), source: t('headlines.citeSource') };
  return (
    <ActPanel title={t('headlines.cite', { year })} consequence={t('headlines.citeMeans')}>
      <CommandForm
        command={command}
        required={required}
        beside={{
          VALUE_INVALID: 'value',
          SOURCE_MISSING: 'source',
          DATE_IN_FUTURE: 'citedOn',
          DATE_TOO_EARLY: 'citedOn',
        }}
        check={(values) => ({
          value: PERCENT.test(textIn(values, 'value')) ? undefined : t('headlines.citeValueWrong'),
        })}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            year,
            figure: 'productivityGain' as const,
            value: shareOf(textIn(values, 'value')),
            source: textIn(values, 'source'),
            citedOn: optionalIn(values, 'citedOn'),
          },
        })}
        submit={t('headlines.cite', { year })}
        onDone={done}
      >
        <Field name="value" label={required.value} hint={t('headlines.citeValueHint')} required>
          <Input inputMode="decimal" suffix="%" style={{ width: 140 }} />
        </Field>
        <Field name="source" label={required.source} hint={t('headlines.citeSourceHint')} required>
          <Input autoComplete="off" maxLength={200} />
        </Field>
        <Field name="citedOn" label={t('headlines.citedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
