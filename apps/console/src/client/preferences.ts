import { useSyncExternalStore } from 'react';

import type { Language } from '../format';

/** What each person chooses for themselves; kept in the browser under their account, or for whoever comes next. */
export interface Preferences {
  readonly language: Language;
  /** 大字版. */
  readonly largeText: boolean;
  readonly navigationFolded: boolean;
}

const DEFAULTS: Preferences = { language: 'zh', largeText: false, navigationFolded: false };
const listeners = new Set<() => void>();
let owner = '';
let current: Preferences = DEFAULTS;

const keyOf = (accountId: string): string => `xinhuo.preferences.${accountId}`;

const read = (accountId: string): Partial<Preferences> => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
};

const tell = (): void => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whose choices count from now on; what somebody chose on the sign-in page goes with them the first time. */
export const preferencesOf = (accountId: string | undefined): void => {
  owner = accountId ?? '';
  current = { ...DEFAULTS, ...read(''), ...(owner && read(owner)) };
  tell();
};

/** Keeps one choice. */
export const prefer = <K extends keyof Preferences>(name: K, value: Preferences[K]): void => {
  current = { ...current, [name]: value };
  localStorage.setItem(keyOf(owner), JSON.stringify(current));
  tell();
};

/** One choice and how to change it. */
export const usePreference = <K extends keyof Preferences>(
  name: K,
): readonly [Preferences[K], (value: Preferences[K]) => void] => {
  const value = useSyncExternalStore(subscribe, () => current[name]);
  return [value, SETTERS[name]];
};

const SETTERS: { readonly [K in keyof Preferences]: (value: Preferences[K]) => void } = {
  language: (value) => prefer('language', value),
  largeText: (value) => prefer('largeText', value),
  navigationFolded: (value) => prefer('navigationFolded', value),
};
