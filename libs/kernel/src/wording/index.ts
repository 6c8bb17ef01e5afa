export { filled, isKind, type Kind, placeholdersOf } from './fill';
export { NAMES, type NamedKind, nameOf, type Names } from './names';
export { amountText, dayText, hundredths } from './texts';
