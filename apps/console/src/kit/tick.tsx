import { Checkbox } from 'antd';

interface TickProps {
  readonly label: string;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (ticked: boolean) => void;
  readonly disabled?: boolean;
}

/** Yes or no, inside a field; its words stand beside the box. */
export const Tick = ({ label, id, value, onChange, disabled }: TickProps) => (
  <Checkbox
    {...(id !== undefined && { id })}
    checked={value === true}
    disabled={disabled === true}
    onChange={({ target }) => onChange?.(target.checked)}
  >
    {label}
  </Checkbox>
);
