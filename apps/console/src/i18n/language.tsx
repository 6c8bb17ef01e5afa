import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

import type { Language } from '../format';
import { usePreference } from '../client/preferences';
import { type TextKey, textOf, type TextValues } from './texts';

/** A sentence that the interface gives in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The text of a key. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** A sentence of the interface in the language of the page. */
  readonly say: (sentence: Bilingual) => string;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Chinese first; the choice is kept per person. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = usePreference('language');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage,
      t: (key, values) => textOf(language, key, values),
      say: (sentence) => sentence[language],
    }),
    [language, setLanguage],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
};

/** The texts in the language of the page: `const { t } = useText()`. */
export const useText = (): Speech => {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useText stands outside LanguageProvider');
  return speech;
};
