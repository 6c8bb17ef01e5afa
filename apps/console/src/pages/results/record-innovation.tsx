import { Select } from 'antd';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useText } from '../../i18n';
import { Field, wordIn } from '../../kit/form';
import { WhenReady } from '../../kit/when-ready';
import { ClaimForm } from './claim-form';
import type { InnovationRow } from './results-query';

const RECORD = graphql(
  `
    mutation RecordInnovation($input: RecordInnovationInput!) {
      recordInnovation(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const INNOVATION_KINDS = ['INVENTION', 'CREATION', 'IMPROVEMENT', 'DESIGN', 'SUGGESTION'] as const;

const RecordInnovationForm = () => {
  const { t } = useText();
  const command = useCommand(RECORD);
  return (
    <ClaimForm
      of="innovation"
      command={command}
      required={{ kind: t('results.kind') }}
      variables={({ people, on, ...claim }, values) => ({
        input: { ...claim, kind: wordIn<InnovationRow['kind']>(values, 'kind'), personIds: people, recordedOn: on },
      })}
    >
      <Field name="kind" label={t('results.kind')} required>
        <Select options={INNOVATION_KINDS.map((value) => ({ value, label: t(`headlines.kind.${value}`) }))} />
      </Field>
    </ClaimForm>
  );
};

/** Records a small innovation, whose use another person then confirms. */
const RecordInnovationPage = () => (
  <WhenReady>
    <RecordInnovationForm />
  </WhenReady>
);

export default RecordInnovationPage;
