import { useSyncExternalStore } from 'react';

/** Requests that wait for the person to sign in again, over the page, without losing what they filled in. */
let waiting: { readonly promise: Promise<boolean>; readonly done: (signedIn: boolean) => void } | undefined;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** Opens the dialog; true once somebody signed in, false when it was left. */
export const askToSignIn = (): Promise<boolean> => {
  if (!waiting) {
    let done: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => (done = resolve));
    waiting = { promise, done };
    tell();
  }
  return waiting.promise;
};

/** The dialog is over. */
export const signedInAgain = (signedIn: boolean): void => {
  const asked = waiting;
  waiting = undefined;
  asked?.done(signedIn);
  tell();
};

/** Whether the dialog is wanted. */
export const useSignInWanted = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== undefined,
  );
