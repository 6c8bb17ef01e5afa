import { useEffect, useState } from 'react';

import { useText } from '../../i18n';
import { fetchFile, FileRefused } from './file-requests';

interface Held {
  readonly address: string;
  readonly mediaType: string;
}

/** A file behind the token as an address of this page, given back when it is no longer shown. */
const useFile = (sha256: string) => {
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<FileRefused>();
  useEffect(() => {
    let address: string | undefined;
    let isShown = true;
    setHeld(undefined);
    setProblem(undefined);
    fetchFile(sha256)
      .then((file) => {
        if (!isShown) return;
        address = URL.createObjectURL(file);
        setHeld({ address, mediaType: file.type });
      })
      .catch((error: unknown) => {
        if (isShown && error instanceof FileRefused) setProblem(error);
      });
    return () => {
      isShown = false;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [sha256]);
  return { held, problem };
};

interface FileViewProps {
  readonly sha256: string;
  /** What the picture shows, for those who do not see it. */
  readonly label?: string;
  /** As large as its place allows, for a decision; small otherwise. */
  readonly large?: boolean;
}

/** A scan or photo where it is needed; what is no picture is a link that opens it. */
export const FileView = ({ sha256, label, large = false }: FileViewProps) => {
  const { t, say } = useText();
  const { held, problem } = useFile(sha256);
  const name = label ?? t('kit.file');
  if (problem) return <span className="soft">{say(problem.sentence)}</span>;
  if (!held) return <span className="file-view file-view--waiting" role="status" aria-label={t('kit.loading')} />;
  const isPicture = held.mediaType.startsWith('image/') && !held.mediaType.endsWith('heic');
  return (
    <a
      className={large ? 'file-view file-view--large' : 'file-view'}
      href={held.address}
      target="_blank"
      rel="noreferrer"
    >
      {isPicture ? <img src={held.address} alt={name} /> : t('kit.openFile', { name, kind: kindOf(held.mediaType) })}
    </a>
  );
};

/** Kinds that people know by another name than their media type's. */
const KINDS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'text/plain': 'TXT',
};

const kindOf = (mediaType: string): string => KINDS[mediaType] ?? mediaType.split('/').at(-1)?.toUpperCase() ?? '';
