import { useNavigate } from 'react-router';

import { useCommand } from '../../client';
import { useText } from '../../i18n';
import { ActPanel } from '../../kit/acts';
import { CommandForm, Field } from '../../kit/form';
import { type JsonFile, JsonInput } from './json-input';
import { DRAFT_RULEBOOK } from './rulebook-query';

const fileIn = (values: Readonly<Record<string, unknown>>): JsonFile | undefined =>
  values['file'] as JsonFile | undefined;

/** Drafts a rulebook from a file, or replaces a draft; the server reads it and names what it cannot read. */
export const DraftForm = ({
  programmeId,
  rulebookId,
}: {
  readonly programmeId: string;
  readonly rulebookId?: string;
}) => {
  const { t } = useText();
  const navigate = useNavigate();
  const command = useCommand(DRAFT_RULEBOOK);
  return (
    <ActPanel title={t('rulebook.draft')} consequence={t('rulebook.draftMeans')}>
      <CommandForm
        command={command}
        required={{ file: t('rulebook.file') }}
        check={(values) => {
          const file = fileIn(values);
          return { file: file && !file.content ? t('rulebook.noJson') : undefined };
        }}
        beside={{ CONTENT_INVALID: 'file', ALREADY_PUBLISHED: 'file' }}
        variables={(values) => ({
          input: {
            programmeId,
            content: fileIn(values)?.content ?? {},
            ...(rulebookId !== undefined && { id: rulebookId }),
          },
        })}
        submit={t('rulebook.draft')}
        onDone={({ id }) => void navigate(`/rulebooks/${rulebookId ?? id ?? ''}`)}
      >
        <Field name="file" label={t('rulebook.file')} hint={t('rulebook.fileHint')} required>
          <JsonInput />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
