export { CommandForm } from './command-form';
export { Field } from './field';
export { useFormState } from './form-context';
export { Problems } from './problems';
export { numberIn, optionalIn, textIn, wordIn } from './values';
