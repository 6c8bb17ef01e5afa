export { area } from './area';
export { type Bilingual, LanguageProvider, useText } from './language';
export { type TextKey, textOf, type TextValues } from './texts';
