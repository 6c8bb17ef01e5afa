import { Input } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, numberIn, optionalIn, textIn } from '../../kit/form';
import type { PersonThing } from './person-query';

const PLACES = graphql(
  `
    mutation SetMentorPlaces($input: SetMentorPlacesInput!) {
      setMentorPlaces(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const WITHDRAW = graphql(
  `
    mutation WithdrawMentor($input: WithdrawMentorInput!) {
      withdrawMentor(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

interface FormProps {
  readonly person: PersonThing;
}

/** How many apprentices the master may have at once; 0 goes back to what the programme sets. */
export const PlacesForm = ({ person: { personId, mentor } }: FormProps) => {
  const { t } = useText();
  const command = useCommand(PLACES);
  const done = useActDone(t('mentor.placesDone'));
  return (
    <ActPanel
      title={t('mentor.act.places')}
      consequence={t('mentor.placesConsequence', { count: mentor?.usedPlaces ?? 0 })}
    >
      <CommandForm
        command={command}
        initial={{ places: String(mentor?.places ?? 0) }}
        required={{ places: t('mentor.places') }}
        beside={{ PLACES_INVALID: 'places' }}
        check={(values) => ({
          places: /^[0-8]$/.test(textIn(values, 'places')) ? undefined : t('mentor.placesWrong'),
        })}
        variables={(values) => ({ input: { personId, places: numberIn(values, 'places') } })}
        submit={t('mentor.act.places')}
        onDone={done}
      >
        <Field name="places" label={t('mentor.places')} hint={t('mentor.placesHint')} required>
          <Input inputMode="numeric" style={{ width: 80 }} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** The master leaves the pool; whom they teach already stays with them. */
export const WithdrawForm = ({ person: { personId, mentor } }: FormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(WITHDRAW);
  const done = useActDone(t('mentor.withdrawDone'));
  return (
    <ActPanel
      title={t('mentor.act.withdraw')}
      consequence={t('mentor.withdrawConsequence', { count: mentor?.usedPlaces ?? 0 })}
    >
      <CommandForm
        command={command}
        beside={{ DATE_IN_FUTURE: 'withdrawnOn', DATE_TOO_EARLY: 'withdrawnOn' }}
        variables={(values) => ({
          input: {
            personId,
            programmeId: programme?.programmeId ?? '',
            withdrawnOn: optionalIn(values, 'withdrawnOn'),
          },
        })}
        submit={t('mentor.act.withdraw')}
        onDone={done}
      >
        <Field name="withdrawnOn" label={t('mentor.withdrawnOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
