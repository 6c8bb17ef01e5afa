import { Input } from 'antd';

import { useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { FileInput } from '../../kit/files';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';
import { ERASE, GIVE_CONSENT, PUBLICATION, WITHDRAW_CONSENT, WORDING_VERSION } from './consent-commands';
import type { PersonThing } from './person-query';

interface FormProps {
  readonly person: PersonThing;
}

/** A consent that the person signed on paper, entered with its scan (代录). */
export const ConsentForm = ({ person: { personId } }: FormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(GIVE_CONSENT);
  const done = useActDone(t('consent.given'));
  return (
    <ActPanel title={t('consent.actGive')} consequence={t('consent.paperMeans')}>
      <CommandForm
        command={command}
        required={{ scan: t('consent.scan') }}
        beside={{ SCAN_MISSING: 'scan', DATE_IN_FUTURE: 'givenOn', DATE_TOO_EARLY: 'givenOn' }}
        variables={(values) => ({
          input: {
            personId,
            signedBy: personId,
            programmeId: programme?.programmeId ?? '',
            purpose: PUBLICATION,
            version: WORDING_VERSION,
            scan: textIn(values, 'scan'),
            givenOn: optionalIn(values, 'givenOn'),
          },
        })}
        submit={t('consent.actGive')}
        onDone={done}
      >
        <Field name="scan" label={t('consent.scan')} required>
          <FileInput />
        </Field>
        <Field name="givenOn" label={t('consent.givenOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** A consent that the person takes back, entered for them: as easy as it can be made. */
export const NoConsentForm = ({ person: { personId } }: FormProps) => {
  const { t } = useText();
  const { programme } = useMyself();
  const command = useCommand(WITHDRAW_CONSENT);
  const done = useActDone(t('consent.withdrawn'));
  return (
    <ActPanel title={t('consent.actWithdraw')} consequence={t('consent.withdrawMeans')}>
      <CommandForm
        command={command}
        variables={() => ({
          input: {
            personId,
            signedBy: personId,
            programmeId: programme?.programmeId ?? '',
            purpose: PUBLICATION,
          },
        })}
        submit={t('consent.actWithdraw')}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};

/** Erases who somebody is, for ever; the name is typed so that nobody is erased by a slip. */
export const EraseForm = ({ person: { personId, name } }: FormProps) => {
  const { t } = useText();
  const command = useCommand(ERASE);
  const done = useActDone(t('worker.erased'));
  const wanted = name ?? personId.slice(0, 8);
  return (
    <ActPanel title={t('worker.act.erase')} consequence={t('worker.eraseMeans')}>
      <CommandForm
        command={command}
        required={{ name: t('worker.name') }}
        check={(values) => ({
          name: textIn(values, 'name') === wanted ? undefined : t('worker.eraseOther', { name: wanted }),
        })}
        variables={() => ({ input: { personId } })}
        submit={t('worker.act.erase')}
        onDone={done}
      >
        <Field name="name" label={t('worker.name')} hint={t('worker.eraseHint', { name: wanted })} required>
          <Input autoComplete="off" maxLength={64} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
