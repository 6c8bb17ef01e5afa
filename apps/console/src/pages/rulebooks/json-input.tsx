import { Button } from 'antd';
import { useRef } from 'react';

import { useText } from '../../i18n';

/** What was read of a JSON file: its name and its content, undefined where it is no JSON object. */
export interface JsonFile {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>> | undefined;
}

const parsed = (text: string): JsonFile['content'] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
};

interface JsonInputProps {
  readonly id?: string;
  readonly value?: JsonFile;
  readonly onChange?: (file: JsonFile) => void;
}

/** Reads a JSON file on this device; nothing is uploaded before the form is sent. */
export const JsonInput = ({ id, value, onChange }: JsonInputProps) => {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file) onChange?.({ name: file.name, content: parsed(await file.text()) });
  };
  return (
    <span className="json-input">
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{t(value ? 'rulebook.otherFile' : 'rulebook.chooseFile')}</Button>{' '}
      {value && <span className="soft">{value.name}</span>}
    </span>
  );
};
