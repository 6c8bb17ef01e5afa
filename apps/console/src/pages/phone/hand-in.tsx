import { useEffect, useId, useState } from 'react';

import { useText } from '../../i18n';
import { useOutbox } from '../../outbox';
import { useActDay } from './act-day';
import type { MyMilestone } from './phone-query';
import { Phrases } from './phrases';
import { scaledPhoto } from './scaled-photo';

const MOST_FILES = 9;

const Photo = ({ file, onDrop }: { readonly file: Blob; readonly onDrop: () => void }) => {
  const { t } = useText();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <li>
      {file.type.startsWith('image/') ? <img src={address} alt={t('kit.file')} /> : <span>{t('kit.file')}</span>}
      <button type="button" onClick={onDrop}>
        {t('phone.dropPhoto')}
      </button>
    </li>
  );
};

/** Hands in a milestone with photos, a file or a note. What was chosen is kept until the server has it. */
export const HandIn = ({ milestone }: { readonly milestone: MyMilestone }) => {
  const { t } = useText();
  const id = useId();
  const on = useActDay();
  const { keep } = useOutbox();
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly Blob[]>([]);
  const [asked, setAsked] = useState(false);
  const take = async (chosen: FileList | null): Promise<void> => {
    const smaller = await Promise.all([...(chosen ?? [])].map(scaledPhoto));
    setFiles((now) => [...now, ...smaller].slice(0, MOST_FILES));
  };
  const send = async (): Promise<void> => {
    if (files.length === 0) return setAsked(true);
    const act = { kind: 'submit', note: note.trim(), files } as const;
    await keep({ pairingId: milestone.pairingId, milestone: milestone.milestone, act, on });
    setFiles([]);
    return setNote('');
  };
  return (
    <form
      className="decide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="phone__acts">
        <label className="phone__act phone__act--file">
          {t('phone.takePhoto')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => {
              void take(target.files).then(() => (target.value = ''));
            }}
          />
        </label>
        <label className="phone__act phone__act--file">
          {t('phone.chooseFile')}
          <input
            type="file"
            accept="image/*,application/pdf"
            multiple
            onChange={({ target }) => {
              void take(target.files).then(() => (target.value = ''));
            }}
          />
        </label>
      </div>
      {files.length > 0 && (
        <ul className="phone__chosen">
          {files.map((file, place) => (
            <Photo
              key={`${String(place)} ${String(file.size)}`}
              file={file}
              onDrop={() => setFiles(files.filter((_, other) => other !== place))}
            />
          ))}
        </ul>
      )}
      {asked && files.length === 0 && (
        <p className="decide__problem" role="alert">
          {t('phone.fileMissing')}
        </p>
      )}
      <Phrases id={id} label={t('phone.note')} value={note} onChange={setNote} common={[]} />
      <button type="submit" className="phone__act phone__act--main">
        {t('phone.handIn')}
      </button>
    </form>
  );
};
