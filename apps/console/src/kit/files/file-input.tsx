import { Button } from 'antd';
import { useRef, useState } from 'react';

import { useText } from '../../i18n';
import { FileRefused, uploadFile } from './file-requests';
import { FileView } from './file-view';

interface FileInputProps {
  readonly id?: string;
  /** The SHA-256 of the file that was uploaded. */
  readonly value?: unknown;
  readonly onChange?: (sha256: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  readonly 'aria-describedby'?: string | undefined;
}

const TAKEN = 'image/jpeg,image/png,image/webp,image/heic,application/pdf';

/** Uploads one scan or photo as soon as it is chosen, and shows it; its hash is the field's value. */
export const FileInput = ({ id, value, onChange, onBlur, disabled, ...described }: FileInputProps) => {
  const { t, say } = useText();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<FileRefused>();
  const input = useRef<HTMLInputElement>(null);
  const sha256 = typeof value === 'string' && value !== '' ? value : undefined;

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setSending(true);
    setProblem(undefined);
    try {
      onChange?.((await uploadFile(file)).sha256);
    } catch (error) {
      if (error instanceof FileRefused) setProblem(error);
      else throw error;
    } finally {
      setSending(false);
      onBlur?.();
    }
  };

  return (
    <div className="file-input">
      <input
        ref={input}
        id={id}
        type="file"
        accept={TAKEN}
        className="visually-hidden"
        disabled={disabled === true || sending}
        aria-describedby={described['aria-describedby']}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      <div className="file-input__row">
        <Button loading={sending} disabled={disabled === true} onClick={() => input.current?.click()} tabIndex={-1}>
          {t(sha256 ? 'kit.replaceFile' : 'kit.chooseFile')}
        </Button>
        <span className="soft small">{t('kit.fileHint')}</span>
      </div>
      {problem && (
        <span className="field__problem" role="alert">
          {say(problem.sentence)}
        </span>
      )}
      {sha256 && <FileView sha256={sha256} />}
    </div>
  );
};
