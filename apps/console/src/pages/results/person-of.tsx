import { useEffect } from 'react';

import { graphql, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { Field, textIn, useFormState } from '../../kit/form';
import { PersonPicker } from '../../kit/person-picker';
import { useNames } from '../../kit/use-names';

const WORKS_AT = graphql(`
  query WorksAt($id: ID!) {
    worker(id: $id) {
      personId
      enterpriseId
      enterpriseName
      trade
      grade
    }
  }
`);

/** Chooses a person as `personId`; where they work is filled in as `enterpriseId`, and shown. */
export const PersonField = ({ label }: { readonly label: string }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { values, set } = useFormState();
  const personId = textIn(values, 'personId');
  const { data } = useAnswer(WORKS_AT, { id: personId }, { skip: personId === '' });
  const worker = data?.worker?.personId === personId ? data.worker : undefined;
  const enterpriseId = worker?.enterpriseId ?? '';
  useEffect(() => {
    if (textIn(values, 'enterpriseId') !== enterpriseId) set('enterpriseId', enterpriseId);
  }, [values, set, enterpriseId]);
  return (
    <>
      <Field name="personId" label={label} required>
        <PersonPicker />
      </Field>
      {worker && (
        <p className="soft small">
          {t('promotion.personIs', {
            about: [worker.enterpriseName, name('trade', worker.trade), f.grade(worker.grade)].join(' · '),
          })}
        </p>
      )}
    </>
  );
};
