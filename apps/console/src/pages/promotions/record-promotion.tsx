import { App, Input } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { graphql, RECEIPT, useAnswer, useCommand } from '../../client';
import { type Grade, GRADES, gradeRank } from '../../format';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { FileInput } from '../../kit/files';
import { CommandForm, Field, optionalIn, textIn, useFormState, wordIn } from '../../kit/form';
import { GradeSelect } from '../../kit/grade-select';
import { PageHead } from '../../kit/page';
import { PersonPicker } from '../../kit/person-picker';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';

const RECORD = graphql(
  `
    mutation RecordPromotion($input: RecordPromotionInput!) {
      recordPromotion(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const PROMOTED = graphql(`
  query Promoted($id: ID!) {
    worker(id: $id) {
      personId
      trade
      grade
      enterpriseName
      pairingId
    }
  }
`);

const isGrade = (text: string): text is Grade => (GRADES as readonly string[]).includes(text);

/** How many steps the promotion climbs, where both grades are chosen. */
const stepsOf = (values: Readonly<Record<string, unknown>>): number | undefined => {
  const from = textIn(values, 'from');
  const to = textIn(values, 'to');
  return isGrade(from) && isGrade(to) ? gradeRank(to) - gradeRank(from) : undefined;
};

/** Once a person is chosen, their grade and pairing are filled in. */
const FillFromPerson = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { values, set } = useFormState();
  const personId = textIn(values, 'personId');
  const { data } = useAnswer(PROMOTED, { id: personId }, { skip: personId === '' });
  const worker = data?.worker?.personId === personId ? data.worker : undefined;
  useEffect(() => {
    if (!worker || values['filledFor'] === worker.personId) return;
    set('filledFor', worker.personId);
    set('from', worker.grade);
    set('to', GRADES[gradeRank(worker.grade) + 1] ?? worker.grade);
    set('pairingId', worker.pairingId ?? '');
  }, [worker, values, set]);
  if (!worker) return null;
  const about = [worker.enterpriseName, name('trade', worker.trade), f.grade(worker.grade)].filter(Boolean).join(' · ');
  return <p className="soft small">{t('promotion.personIs', { about })}</p>;
};

/** A jump of more than one step needs a reason, and is asked for it at once. */
const Reason = () => {
  const { t } = useText();
  const { values } = useFormState();
  const steps = stepsOf(values) ?? 0;
  if (steps < 2) return null;
  return (
    <Field name="reason" label={t('promotion.reason')} hint={t('promotion.reasonHint', { steps })} required>
      <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
    </Field>
  );
};

const BESIDE = {
  GRADE_MISMATCH: 'from',
  NOT_A_PROMOTION: 'to',
  JUMP_NEEDS_REASON: 'reason',
  NOT_REGISTERED: 'personId',
  WORKER_LEFT: 'personId',
  PERSON_ERASED: 'personId',
  DATE_IN_FUTURE: 'certifiedOn',
  DATE_TOO_EARLY: 'certifiedOn',
  SCAN_MISSING: 'scan',
} as const;

const RecordPromotionForm = () => {
  const { t } = useText();
  const { programme } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const command = useCommand(RECORD);
  const person = params.get('person');
  const required = {
    personId: t('promotion.name'),
    from: t('promotion.from'),
    to: t('promotion.to'),
    certifiedOn: t('promotion.certifiedOn'),
    certificateNumber: t('promotion.certificate'),
    scan: t('promotion.scan'),
  };
  return (
    <>
      <PageHead title={t('promotion.record')} />
      <CommandForm
        command={command}
        required={required}
        initial={person ? { personId: person } : {}}
        draft={`promotion-new-${person ?? ''}`}
        secret={['certificateNumber']}
        beside={BESIDE}
        check={(values) => {
          const steps = stepsOf(values);
          return {
            to: steps !== undefined && steps < 1 ? t('promotion.notHigher') : undefined,
            reason:
              steps !== undefined && steps > 1 && textIn(values, 'reason') === ''
                ? t('promotion.reasonMissing')
                : undefined,
          };
        }}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            personId: textIn(values, 'personId'),
            from: wordIn<Grade>(values, 'from'),
            to: wordIn<Grade>(values, 'to'),
            certifiedOn: textIn(values, 'certifiedOn'),
            certificateNumber: textIn(values, 'certificateNumber'),
            scan: textIn(values, 'scan'),
            reason: optionalIn(values, 'reason'),
            pairingId: optionalIn(values, 'pairingId'),
          },
        })}
        submit={t('promotion.record')}
        onDone={() => {
          void message.success(t('promotion.recorded'));
          void navigate('/promotions?state=RECORDED');
        }}
      >
        <Field name="personId" label={required.personId} required>
          <PersonPicker />
        </Field>
        <FillFromPerson />
        <Field name="from" label={required.from} required>
          <GradeSelect />
        </Field>
        <Field name="to" label={required.to} required>
          <GradeSelect />
        </Field>
        <Reason />
        <Field name="certifiedOn" label={required.certifiedOn} required>
          <Input type="date" />
        </Field>
        <Field
          name="certificateNumber"
          label={required.certificateNumber}
          hint={t('promotion.certificateHint')}
          required
        >
          <Input autoComplete="off" maxLength={64} />
        </Field>
        <Field name="scan" label={required.scan} required>
          <FileInput />
        </Field>
      </CommandForm>
    </>
  );
};

/** Records a promotion, which the county then verifies; `?person=` in the address chooses somebody. */
const RecordPromotionPage = () => (
  <WhenReady>
    <RecordPromotionForm />
  </WhenReady>
);

export default RecordPromotionPage;
