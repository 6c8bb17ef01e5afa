import { Input } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { EnterprisePicker } from '../../kit/enterprise-picker';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';
import type { PersonThing } from './person-query';

const LEFT = graphql(
  `
    mutation RecordWorkerLeft($input: RecordWorkerLeftInput!) {
      recordWorkerLeft(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const MOVE = graphql(
  `
    mutation MoveWorker($input: MoveWorkerInput!) {
      moveWorker(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

interface FormProps {
  readonly person: PersonThing;
}

/** The worker has left the enterprise. */
export const LeftForm = ({ person }: FormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(LEFT);
  const done = useActDone(t('worker.leftDone'));
  return (
    <ActPanel title={t('worker.act.left')} consequence={t('worker.leftConsequence')}>
      <CommandForm
        command={command}
        beside={{ DATE_IN_FUTURE: 'leftOn', DATE_TOO_EARLY: 'leftOn' }}
        variables={(values) => ({
          input: {
            personId: person.personId,
            programmeId: programme?.programmeId ?? '',
            leftOn: optionalIn(values, 'leftOn'),
          },
        })}
        submit={t('worker.act.left')}
        onDone={done}
      >
        <Field name="leftOn" label={t('worker.leftOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** The worker goes on at another enterprise. */
export const MoveForm = ({ person }: FormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(MOVE);
  const done = useActDone(t('worker.moveDone'));
  const required = { enterpriseId: t('worker.moveTo') };
  return (
    <ActPanel title={t('worker.act.move')} consequence={t('worker.moveConsequence')}>
      <CommandForm
        command={command}
        required={required}
        draft={`worker-move-${person.personId}`}
        beside={{ DATE_IN_FUTURE: 'movedOn', DATE_TOO_EARLY: 'movedOn' }}
        variables={(values) => ({
          input: {
            personId: person.personId,
            programmeId: programme?.programmeId ?? '',
            enterpriseId: textIn(values, 'enterpriseId'),
            movedOn: optionalIn(values, 'movedOn'),
          },
        })}
        submit={t('worker.act.move')}
        onDone={done}
      >
        <Field name="enterpriseId" label={required.enterpriseId} required>
          <EnterprisePicker />
        </Field>
        <Field name="movedOn" label={t('worker.movedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
