/**
 * Lets the console open without a network on this device. Only what is built, and only where browsers allow it (https,
 * or the machine itself); elsewhere the console works as before, with a network.
 */
export const registerWorker = (): void => {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  // What hinders it (a private window, a full disk) costs opening without a network, nothing else.
  navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' }).catch(() => undefined);
};
