import { currentSession, renewSession } from '../../client/session';
import type { Bilingual } from '../../i18n';

/** A file that the server keeps. */
export interface KeptFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Why a file was not taken or not handed out, in words. */
export class FileRefused extends Error {
  constructor(
    readonly sentence: Bilingual,
    /** The server has looked at it and will not take it later either. */
    readonly isLasting = false,
  ) {
    super(sentence.en);
  }
}

const UNREACHABLE: Bilingual = {
  zh: '文件未上传：无法连接服务器。请检查网络后重试。',
  en: 'Not uploaded: the server cannot be reached. Check the network and try again.',
};
const HIDDEN: Bilingual = {
  zh: '文件未找到，或不在管理范围内。',
  en: 'The file was not found, or is outside the scope of this account.',
};

const asking = async (path: string, init: RequestInit, again = true): Promise<Response> => {
  const token = currentSession()?.token ?? '';
  const response = await fetch(path, { ...init, headers: { authorization: `Bearer ${token}` } }).catch(() => {
    throw new FileRefused(UNREACHABLE);
  });
  if (response.status === 401 && again && (await renewSession()) === 'renewed') return asking(path, init, false);
  return response;
};

/** Uploads one file. @throws FileRefused with the server's sentence. */
export const uploadFile = async (file: Blob): Promise<KeptFile> => {
  const response = await asking('/files', { method: 'POST', body: file });
  const answer = (await response.json().catch(() => ({}))) as Partial<KeptFile> & { readonly message?: Bilingual };
  const isLasting = response.status >= 400 && response.status < 500 && response.status !== 401;
  if (!answer.sha256) throw new FileRefused(answer.message ?? UNREACHABLE, isLasting);
  return answer as KeptFile;
};

/** A file to show, as far as the account may see it. @throws FileRefused */
export const fetchFile = async (sha256: string): Promise<Blob> => {
  const response = await asking(`/files/${sha256}`, {});
  if (!response.ok) throw new FileRefused(HIDDEN);
  return response.blob();
};
