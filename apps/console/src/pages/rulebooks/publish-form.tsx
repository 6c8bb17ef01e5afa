import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

import { useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field } from '../../kit/form';
import { PUBLISH_RULEBOOK, type RulebookThing } from './rulebook-query';

/** Somebody else than who drafted it publishes exactly the content that was read, by its hash. */
export const PublishForm = ({ rulebook }: { readonly rulebook: RulebookThing }) => {
  const { t } = useText();
  const { today } = useMyself();
  const command = useCommand(PUBLISH_RULEBOOK);
  const done = useActDone(t('rulebook.publishDone', { version: rulebook.version }));
  return (
    <ActPanel title={t('rulebook.publish')} consequence={t('rulebook.publishMeans')}>
      <CommandForm
        command={command}
        initial={{ effectiveOn: dayjs(today) }}
        beside={{ EFFECTIVE_INVALID: 'effectiveOn' }}
        required={{ effectiveOn: t('rulebook.effectiveOn') }}
        variables={({ effectiveOn }) => ({
          input: {
            rulebookId: rulebook.rulebookId,
            hash: rulebook.hash,
            effectiveOn: (effectiveOn as Dayjs).format('YYYY-MM-DD'),
          },
        })}
        submit={t('rulebook.publish')}
        onDone={done}
      >
        <Field name="effectiveOn" label={t('rulebook.effectiveOn')} required>
          <DatePicker allowClear={false} />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
