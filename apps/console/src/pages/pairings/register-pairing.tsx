import './pairing.css';

import { App, Input, Segmented } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { graphql, RECEIPT, useAnswer, useCommand } from '../../client';
import { type Grade, GRADES, gradeRank } from '../../format';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm, Field, textIn, useFormState, wordIn } from '../../kit/form';
import { GradeSelect } from '../../kit/grade-select';
import { PageHead } from '../../kit/page';
import { PersonPicker } from '../../kit/person-picker';
import { TradeSelect } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';
import { previewOf, termEnd } from './plan-preview';

const REGISTER = graphql(
  `
    mutation RegisterPairing($input: RegisterPairingInput!) {
      registerPairing(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const APPRENTICE = graphql(`
  query Apprentice($id: ID!) {
    worker(id: $id) {
      personId
      trade
      grade
      enterpriseId
      enterpriseName
    }
  }
`);

const PLANS = graphql(`
  query Plans($programmeId: ID!) {
    programme(id: $programmeId) {
      planTemplates {
        trade
        version
        milestones {
          key
          gate
          dueMonths
          dimension
        }
      }
      settings {
        phaseMonths {
          novice
          growth
          mature
        }
      }
    }
  }
`);

const YEARS = [1, 2, 3] as const;

/** Once an apprentice is chosen, what follows from them is filled in: enterprise, trade, the next grade. */
const FillFromApprentice = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { values, set } = useFormState();
  const personId = textIn(values, 'apprenticeId');
  const { data } = useAnswer(APPRENTICE, { id: personId }, { skip: personId === '' });
  const worker = data?.worker?.personId === personId ? data.worker : undefined;
  useEffect(() => {
    if (!worker || values['enterpriseId'] === worker.enterpriseId) return;
    set('enterpriseId', worker.enterpriseId);
    if (textIn(values, 'trade') === '') set('trade', worker.trade);
    if (textIn(values, 'targetGrade') === '') set('targetGrade', GRADES[gradeRank(worker.grade) + 1] ?? worker.grade);
  }, [worker, values, set]);
  if (!worker) return null;
  const about = [worker.enterpriseName, name('trade', worker.trade), f.grade(worker.grade)].filter(Boolean).join(' · ');
  return <p className="soft small">{t('pairing.apprenticeIs', { about })}</p>;
};

/** One, two or three years from the first day; the last day can be changed. */
const Term = () => {
  const { t } = useText();
  const f = useFormat();
  const { values, set, disabled } = useFormState();
  const startedOn = textIn(values, 'startedOn');
  const years = YEARS.find((count) => startedOn !== '' && termEnd(startedOn, count) === textIn(values, 'endsOn'));
  return (
    <div className="field">
      <span className="field__label">{t('pairing.term')}</span>
      <Segmented<number>
        aria-label={t('pairing.term')}
        disabled={disabled || startedOn === ''}
        value={years ?? 0}
        options={YEARS.map((count) => ({ value: count, label: t('pairing.years', { count: f.number(count) }) }))}
        onChange={(count) => set('endsOn', termEnd(startedOn, count))}
      />
    </div>
  );
};

const Preview = () => {
  const { t } = useText();
  const name = useNames();
  const { programme } = useMyself();
  const { values } = useFormState();
  const { data } = useAnswer(PLANS, { programmeId: programme?.programmeId ?? '' }, { skip: !programme });
  const chosen = {
    trade: textIn(values, 'trade'),
    startedOn: textIn(values, 'startedOn'),
    endsOn: textIn(values, 'endsOn'),
  };
  if (!data?.programme || Object.values(chosen).includes('')) return null;
  const { version, steps } = previewOf(data.programme, chosen);
  return (
    <section className="card" aria-label={t('pairing.preview')}>
      <h2>{t('pairing.preview')}</h2>
      <p className="soft small">
        {version > 0
          ? t('pairing.previewOf', { trade: name('trade', chosen.trade), version })
          : t('pairing.previewUsual')}
      </p>
      <table className="plain-table">
        <tbody>
          {steps.map(({ milestone, gate, dueOn }) => (
            <tr key={milestone}>
              <td>{gate ? <strong>{name('milestone', milestone)}</strong> : name('milestone', milestone)}</td>
              <td className="soft">{gate ? t('pairing.gate') : ''}</td>
              <td className="figure">{dueOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const BESIDE = {
  MASTER_IS_APPRENTICE: 'apprenticeId',
  APPRENTICE_PAIRED: 'apprenticeId',
  APPRENTICE_LEFT: 'apprenticeId',
  APPRENTICE_ELSEWHERE: 'apprenticeId',
  MASTER_GRADE_TOO_LOW: 'masterId',
  MASTER_NOT_ABOVE: 'masterId',
  MASTER_LEFT: 'masterId',
  NOT_A_MENTOR: 'masterId',
  NO_PLACE_LEFT: 'masterId',
  TARGET_GRADE_TOO_LOW: 'targetGrade',
  TERM_OUT_OF_RANGE: 'endsOn',
} as const;

const RegisterPairingForm = () => {
  const { t } = useText();
  const { programme, today } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const command = useCommand(REGISTER);
  const initial = {
    startedOn: today,
    endsOn: termEnd(today, 3),
    ...(params.get('apprentice') && { apprenticeId: params.get('apprentice') }),
    ...(params.get('master') && { masterId: params.get('master') }),
  };
  const required = {
    apprenticeId: t('pairing.apprentice'),
    masterId: t('pairing.master'),
    trade: t('pairing.trade'),
    targetGrade: t('pairing.target'),
    startedOn: t('pairing.startedOn'),
    endsOn: t('pairing.endsOn'),
  };
  return (
    <>
      <PageHead title={t('pairing.register')} />
      <CommandForm
        command={command}
        required={required}
        initial={initial}
        draft={`pairing-new-${params.get('apprentice') ?? ''}-${params.get('master') ?? ''}`}
        beside={BESIDE}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            enterpriseId: textIn(values, 'enterpriseId'),
            apprenticeId: textIn(values, 'apprenticeId'),
            masterId: textIn(values, 'masterId'),
            trade: textIn(values, 'trade'),
            targetGrade: wordIn<Grade>(values, 'targetGrade'),
            startedOn: textIn(values, 'startedOn'),
            endsOn: textIn(values, 'endsOn'),
          },
        })}
        submit={t('pairing.register')}
        onDone={({ id }) => {
          void message.success(t('pairing.registered'));
          void navigate(id === undefined ? '/pairings' : `/pairings/${id}`);
        }}
      >
        <Field name="apprenticeId" label={required.apprenticeId} hint={t('pairing.apprenticeHint')} required>
          <PersonPicker among="unpaired" />
        </Field>
        <FillFromApprentice />
        <Field name="masterId" label={required.masterId} hint={t('pairing.masterHint')} required>
          <PersonPicker among="mentors" />
        </Field>
        <Field name="trade" label={required.trade} required>
          <TradeSelect />
        </Field>
        <Field name="targetGrade" label={required.targetGrade} required>
          <GradeSelect />
        </Field>
        <Field name="startedOn" label={required.startedOn} required>
          <Input type="date" />
        </Field>
        <Term />
        <Field name="endsOn" label={required.endsOn} hint={t('pairing.termHint')} required>
          <Input type="date" />
        </Field>
        <Preview />
      </CommandForm>
    </>
  );
};

/** Registers a pairing with version 1 of its agreement; `?apprentice=` and `?master=` in the address choose people. */
const RegisterPairingPage = () => (
  <WhenReady>
    <RegisterPairingForm />
  </WhenReady>
);

export default RegisterPairingPage;
