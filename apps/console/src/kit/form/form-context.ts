import { createContext, useContext } from 'react';

/** What the fields of a form share. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>;
  readonly set: (name: string, value: unknown) => void;
  /** The sentence beside a field. */
  readonly problemOf: (name: string) => string | undefined;
  readonly idOf: (name: string) => string;
  readonly leave: (name: string) => void;
  readonly disabled: boolean;
}

export const FormContext = createContext<FormState | undefined>(undefined);

/** For fields that need the values of others. */
export const useFormState = (): FormState => {
  const state = useContext(FormContext);
  if (!state) throw new Error('A field stands outside its form');
  return state;
};
