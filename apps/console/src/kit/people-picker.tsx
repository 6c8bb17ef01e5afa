import { Button } from 'antd';

import { useAnswer } from '../client';
import { useText } from '../i18n';
import { CHOSEN_PERSON, PersonPicker } from './person-picker';

interface PeoplePickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (personIds: readonly string[]) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  /** Only people of this unit and those below it. */
  readonly nodeId?: string | null;
}

const ChosenPerson = ({ personId, drop }: { readonly personId: string; readonly drop: () => void }) => {
  const { t } = useText();
  const { data } = useAnswer(CHOSEN_PERSON, { id: personId });
  const name = data?.worker?.name ?? personId.slice(0, 8);
  return (
    <li>
      <span>{name}</span>
      <Button size="small" aria-label={t('kit.removeOne', { name })} onClick={drop}>
        {t('kit.remove')}
      </Button>
    </li>
  );
};

/** Several people, each found by name, pinyin or initials and added to the list above. */
export const PeoplePicker = ({ value, onChange, ...input }: PeoplePickerProps) => {
  const personIds = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <div className="chosen-list">
      {personIds.length > 0 && (
        <ul>
          {personIds.map((personId) => (
            <ChosenPerson
              key={personId}
              personId={personId}
              drop={() => onChange?.(personIds.filter((one) => one !== personId))}
            />
          ))}
        </ul>
      )}
      <PersonPicker
        {...input}
        key={personIds.length}
        onChange={(chosen) => {
          if (chosen !== undefined && !personIds.includes(chosen)) onChange?.([...personIds, chosen]);
        }}
      />
    </div>
  );
};
