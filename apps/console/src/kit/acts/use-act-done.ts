import { App } from 'antd';

import { useAct } from './act-panel';

/** After an act: the form closes and a sentence says what is recorded. */
export const useActDone = (sentence: string): (() => void) => {
  const { message } = App.useApp();
  const [, start] = useAct();
  return () => {
    start(undefined);
    void message.success(sentence);
  };
};
