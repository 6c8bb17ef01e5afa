import { Button, Input } from 'antd';

interface ReasonInputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (text: string) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
  /** Common reasons, one tap away and editable afterwards. */
  readonly common: readonly string[];
}

/** A reason or remark in own words, helped by common ones. */
export const ReasonInput = ({ value, onChange, common, disabled, ...input }: ReasonInputProps) => {
  const text = typeof value === 'string' ? value : '';
  return (
    <div className="reason">
      <Input.TextArea
        {...input}
        disabled={disabled === true}
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <div className="reason__common">
        {common.map((reason) => (
          <Button key={reason} size="small" disabled={disabled === true} onClick={() => onChange?.(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </div>
  );
};
