import { graphql, useAnswer, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm } from '../../kit/form';
import { Shown } from '../../kit/states';
import { GIVE_CONSENT, PUBLICATION, WITHDRAW_CONSENT, WORDING_VERSION } from '../workers/consent-commands';

const PUBLISHABLE = graphql(`
  query Publishable($personId: ID!) {
    worker(id: $personId) {
      publishable
    }
  }
`);

const nothing = (): void => undefined;

const Give = () => {
  const { t } = useText();
  const { personId, programme } = useMyself();
  const command = useCommand(GIVE_CONSENT);
  return (
    <CommandForm
      command={command}
      variables={() => ({
        input: {
          personId,
          programmeId: programme?.programmeId ?? '',
          purpose: PUBLICATION,
          version: WORDING_VERSION,
        },
      })}
      submit={t('consent.give')}
      quiet
      onDone={nothing}
    >
      {null}
    </CommandForm>
  );
};

const Withdraw = () => {
  const { t } = useText();
  const { personId, programme } = useMyself();
  const command = useCommand(WITHDRAW_CONSENT);
  return (
    <CommandForm
      command={command}
      variables={() => ({
        input: { personId, programmeId: programme?.programmeId ?? '', purpose: PUBLICATION },
      })}
      submit={t('consent.withdraw')}
      quiet
      onDone={nothing}
    >
      {null}
    </CommandForm>
  );
};

/** Whether my name may be shown in public: my own decision, which I can take back at any time. */
export const Publication = () => {
  const { t } = useText();
  const { personId, programme } = useMyself();
  const answer = useAnswer(PUBLISHABLE, { personId });
  if (!programme) return null;
  return (
    <section className="card account__part" aria-labelledby="publication">
      <h2 id="publication">{t('consent.title')}</h2>
      <Shown answer={answer} lines={2}>
        {({ worker }) =>
          worker && (
            <>
              <p>{t('consent.about')}</p>
              <p role="status">
                <strong>{t(worker.publishable ? 'consent.standing' : 'consent.missing')}</strong>
              </p>
              {worker.publishable ? <Withdraw /> : <Give />}
            </>
          )
        }
      </Shown>
    </section>
  );
};
