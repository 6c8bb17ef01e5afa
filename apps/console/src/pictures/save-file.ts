/** Hands bytes to the browser's downloads under a name that every file system takes. */
export const saveFile = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name.replace(/[\\/:*?"<>|]/g, ' ') });
  link.click();
  // The download has begun by the next turn; an address that is never revoked keeps its bytes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** The type that spreadsheets open by. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
