import { cloneElement, type ReactElement } from 'react';

import { useText } from '../../i18n';
import { useFormState } from './form-context';

/** What an input takes from its field: antd's inputs, selects and pickers, and `PersonPicker`, all do. */
interface InputProps {
  id?: string;
  value?: unknown;
  onChange?: (change: unknown) => void;
  onBlur?: () => void;
  disabled?: boolean;
  status?: 'error' | '';
  'aria-required'?: boolean;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
}

interface FieldProps {
  /** Its name among the values; a refusal's path that ends in it stands here. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly children: ReactElement<InputProps>;
}

/** antd's inputs hand over an event, its pickers and selects the value. */
const valueIn = (change: unknown): unknown => {
  if (typeof change === 'object' && change !== null && 'target' in change) {
    return (change.target as { readonly value: unknown }).value;
  }
  return change;
};

/** A label above, the input, a hint, and beside it what the server refused. */
export const Field = ({ name, label, hint, required = false, children }: FieldProps) => {
  const { t } = useText();
  const { values, set, problemOf, idOf, leave, disabled } = useFormState();
  const id = idOf(name);
  const problem = problemOf(name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {required && <em>{t('kit.required')}</em>}
      </label>
      {cloneElement(children, {
        id,
        value: values[name],
        onChange: (change) => set(name, valueIn(change)),
        onBlur: () => leave(name),
        disabled,
        status: problem ? 'error' : '',
        'aria-required': required,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <span id={`${id}-hint`} className="soft small">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="field__problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
};
