/** Whether the server's document begins with another script than this page did. */
const isReplaced = async (): Promise<boolean> => {
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
  return answer.ok && !(await answer.text()).includes(entry);
};

/**
 * A page left open over a release asks for parts that are no longer there. It is opened again, once, since only a newer
 * release is a reason; drafts and the outbox outlive it. Without a network, or for another fault, the error stands.
 */
export const openNewerRelease = (): void => {
  window.addEventListener('vite:preloadError', () => {
    isReplaced()
      .then((replaced) => {
        if (replaced) window.location.reload();
      })
      .catch(() => undefined);
  });
};
