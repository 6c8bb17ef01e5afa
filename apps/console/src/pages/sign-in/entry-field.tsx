import { Input } from 'antd';
import { useId } from 'react';

interface EntryFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly secret?: boolean;
}

/** A large field of the door: nothing typed here is kept by the console. */
export const EntryField = ({ name, label, hint, value, onChange, autoComplete, secret = false }: EntryFieldProps) => {
  const id = useId();
  const Entry = secret ? Input.Password : Input;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Entry
        id={id}
        name={name}
        autoComplete={autoComplete}
        autoCapitalize="none"
        size="large"
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="soft small">
          {hint}
        </span>
      )}
    </div>
  );
};
