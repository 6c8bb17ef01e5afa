import { Button } from 'antd';

import { useText } from '../../i18n';
import { FileInput } from './file-input';
import { FileView } from './file-view';

interface FilesInputProps {
  readonly id?: string;
  /** The SHA-256 of each file that was uploaded. */
  readonly value?: unknown;
  readonly onChange?: (files: readonly string[]) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  readonly 'aria-describedby'?: string | undefined;
}

/** Several scans or photos, one after the other, each shown and taken back alone. */
export const FilesInput = ({ value, onChange, ...input }: FilesInputProps) => {
  const { t } = useText();
  const files = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <div className="chosen-list">
      {files.length > 0 && (
        <ul>
          {files.map((sha256, place) => (
            <li key={sha256}>
              <FileView sha256={sha256} label={t('kit.fileOf', { place: place + 1 })} />
              <Button
                size="small"
                aria-label={t('kit.removeOne', { name: t('kit.fileOf', { place: place + 1 }) })}
                onClick={() => onChange?.(files.filter((one) => one !== sha256))}
              >
                {t('kit.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileInput
        {...input}
        onChange={(sha256) => {
          if (sha256 !== undefined && !files.includes(sha256)) onChange?.([...files, sha256]);
        }}
      />
    </div>
  );
};
