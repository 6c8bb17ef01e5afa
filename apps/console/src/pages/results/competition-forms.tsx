import { Input, Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, optionalIn, textIn } from '../../kit/form';
import type { CompetitionThing, Entry } from './competition-query';
import { PersonField } from './person-of';
import { SignerField, useIsClerk } from './signer-field';

const ENTER = graphql(
  `
    mutation EnterCompetition($input: EnterCompetitionInput!) {
      enterCompetition(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const AWARD = graphql(
  `
    mutation AwardCompetitionPrize($input: AwardCompetitionPrizeInput!) {
      awardCompetitionPrize(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const WITHDRAW = graphql(
  `
    mutation WithdrawCompetitionEntry($input: WithdrawCompetitionEntryInput!) {
      withdrawCompetitionEntry(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const DATES = { DATE_IN_FUTURE: 'on', DATE_TOO_EARLY: 'on', ENTRY_CLOSED: 'on' } as const;
const PRIZES = [1, 2, 3] as const;

interface FormProps {
  readonly competition: CompetitionThing;
}
interface EntryFormProps extends FormProps {
  readonly entry: Entry;
}

/** Enters a person for their enterprise; after the day of the competition the day of the entry is asked for. */
export const EnterForm = ({ competition }: FormProps) => {
  const { t } = useText();
  const { today } = useMyself();
  const command = useCommand(ENTER);
  const done = useActDone(t('competition.enterDone'));
  const isOver = today > competition.heldOn;
  const required = {
    personId: t('competition.entrant'),
    ...(isOver && { on: t('competition.enteredOn') }),
    ...(useIsClerk() && { by: t('results.signedBy') }),
  };
  return (
    <ActPanel title={t('competition.enter')} consequence={t('competition.enterMeans')}>
      <CommandForm
        command={command}
        required={required}
        draft={`competition-enter-${competition.competitionId}`}
        beside={{ ...DATES, ALREADY_ENTERED: 'personId' }}
        variables={(values) => ({
          input: {
            competitionId: competition.competitionId,
            personId: textIn(values, 'personId'),
            enterpriseId: textIn(values, 'enterpriseId'),
            enteredOn: optionalIn(values, 'on'),
            by: optionalIn(values, 'by'),
          },
        })}
        submit={t('competition.enter')}
        onDone={done}
      >
        <PersonField label={required.personId} />
        <Field
          name="on"
          label={t('competition.enteredOn')}
          hint={isOver ? t('competition.enteredBefore', { day: competition.heldOn }) : t('results.todayIfBlank')}
          required={isOver}
        >
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </ActPanel>
  );
};

/** Records the prize of an entry. */
export const PrizeForm = ({ competition, entry }: EntryFormProps) => {
  const { t } = useText();
  const command = useCommand(AWARD);
  const done = useActDone(t('competition.prizeDone'));
  const required = { prize: t('competition.prize'), ...(useIsClerk() && { by: t('results.signedBy') }) };
  return (
    <ActPanel title={t('competition.prizeOf', { name: entry.name ?? '—' })} consequence={t('competition.prizeMeans')}>
      <CommandForm
        command={command}
        required={required}
        beside={{ ...DATES, PRIZE_INVALID: 'prize' }}
        variables={(values) => ({
          input: {
            competitionId: competition.competitionId,
            entryId: entry.entryId,
            prize: numberIn(values, 'prize'),
            wonOn: optionalIn(values, 'on'),
            by: optionalIn(values, 'by'),
          },
        })}
        submit={t('competition.award')}
        onDone={done}
      >
        <Field name="prize" label={required.prize} required>
          <Select options={PRIZES.map((value) => ({ value: String(value), label: t(`competition.prize.${value}`) }))} />
        </Field>
        <Field name="on" label={t('competition.wonOn')} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </ActPanel>
  );
};

/** Takes an entry back: it counts no longer. */
export const WithdrawForm = ({ competition, entry }: EntryFormProps) => {
  const { t } = useText();
  const command = useCommand(WITHDRAW);
  const done = useActDone(t('competition.withdrawDone'));
  const required = { ...(useIsClerk() && { by: t('results.signedBy') }) };
  return (
    <ActPanel
      title={t('competition.withdrawOf', { name: entry.name ?? '—' })}
      consequence={t('competition.withdrawMeans')}
    >
      <CommandForm
        command={command}
        required={required}
        beside={DATES}
        variables={(values) => ({
          input: {
            competitionId: competition.competitionId,
            entryId: entry.entryId,
            withdrawnOn: optionalIn(values, 'on'),
            by: optionalIn(values, 'by'),
          },
        })}
        submit={t('competition.withdraw')}
        onDone={done}
      >
        <Field name="on" label={t('competition.withdrawnOn')} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </ActPanel>
  );
};
