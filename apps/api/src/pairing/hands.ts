import type { Sender } from '../edge';
import type { PaperInput } from './agreement.inputs';

/** Who acted and who entered it: the sender alone, or whoever signed the paper that the sender enters (代录). */
export const handsOf = (
  { actor }: Sender,
  paper?: PaperInput | null,
): { readonly by: string; readonly enteredBy?: string; readonly scan?: string } => {
  if (!paper) return { by: actor.personId };
  const { signedBy, scan } = paper;
  return { by: signedBy, enteredBy: actor.personId, ...(scan && { scan }) };
};

/** A date that was given, under the name it has in the command; without one the handler takes today. */
export const dayOf = <K extends string>(name: K, on?: string | null): { readonly [key in K]?: string } =>
  (on ? { [name]: on } : {}) as { readonly [key in K]?: string };
