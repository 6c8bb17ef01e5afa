import { Readable } from 'node:stream';

import type { Evidence } from '@xinhuo/evidence';
import type { Actor } from '@xinhuo/kernel';

/** How many different papers the demonstration has; many signatures lie on one list. */
const PAPERS = 300;

/** Uploads the scans that the year's papers are entered with; the same content has the same name at every run. */
export const uploadPapers = async (evidence: Evidence, clerk: Actor): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (let n = 1; n <= PAPERS; n += 1) {
    const text = `演示数据：第 ${n} 份签字材料的扫描件（虚构内容，不涉及任何真实人员）\n`;
    const uploaded = await evidence.upload(clerk, Readable.from([Buffer.from(text)]));
    if (!uploaded) throw new Error('A paper of the demonstration was not accepted as a file');
    hashes.push(uploaded.sha256);
  }
  return hashes;
};
