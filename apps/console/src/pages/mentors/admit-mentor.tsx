import { App, Input, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm, Field, numberIn, optionalIn, textIn, wordIn } from '../../kit/form';
import { PageHead } from '../../kit/page';
import { PersonPicker } from '../../kit/person-picker';
import { TradeSelect } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';
import { BASES } from './mentors-query';

const ADMIT = graphql(
  `
    mutation AdmitMentor($input: AdmitMentorInput!) {
      admitMentor(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const NONE: readonly string[] = [];

const AdmitMentorForm = () => {
  const { t } = useText();
  const name = useNames();
  const { programme } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const command = useCommand(ADMIT);
  const person = params.get('person') ?? undefined;
  const required = { personId: t('mentor.name'), basis: t('mentor.basis'), trades: t('mentor.trades') };
  return (
    <>
      <PageHead title={t('mentor.admit')} />
      <CommandForm
        command={command}
        required={required}
        initial={{ basis: 'GRADE', places: '0', ...(person !== undefined && { personId: person }) }}
        draft={`mentor-new-${person ?? ''}`}
        beside={{
          GRADE_TOO_LOW: 'basis',
          PLACES_INVALID: 'places',
          NO_TRADE: 'trades',
          NOT_A_WORKER: 'personId',
          ALREADY_ADMITTED: 'personId',
          DATE_IN_FUTURE: 'admittedOn',
          DATE_TOO_EARLY: 'admittedOn',
        }}
        check={(values) => ({
          places: /^[0-8]$/.test(textIn(values, 'places')) ? undefined : t('mentor.placesWrong'),
        })}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            personId: textIn(values, 'personId'),
            basis: wordIn<(typeof BASES)[number]>(values, 'basis'),
            trades: [...((values['trades'] as readonly string[] | undefined) ?? NONE)],
            places: numberIn(values, 'places'),
            admittedOn: optionalIn(values, 'admittedOn'),
          },
        })}
        submit={t('mentor.submit')}
        onDone={({ id }) => {
          void message.success(t('mentor.admitted'));
          void navigate(id === undefined ? '/mentors' : `/mentors/${id}`);
        }}
      >
        <Field name="personId" label={required.personId} hint={t('mentor.personHint')} required>
          <PersonPicker />
        </Field>
        <Field name="basis" label={required.basis} hint={t('mentor.basisHint')} required>
          <Select options={BASES.map((code) => ({ value: code, label: name('basis', code) }))} />
        </Field>
        <Field name="trades" label={required.trades} required>
          <TradeSelect several />
        </Field>
        <Field name="places" label={t('mentor.places')} hint={t('mentor.placesHint')}>
          <Input inputMode="numeric" style={{ width: 80 }} />
        </Field>
        <Field name="admittedOn" label={t('mentor.admittedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </>
  );
};

/** Admits a registered worker to the mentor pool; `?person=` in the address chooses one. */
const AdmitMentorPage = () => (
  <WhenReady>
    <AdmitMentorForm />
  </WhenReady>
);

export default AdmitMentorPage;
