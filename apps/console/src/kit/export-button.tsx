import { Button } from 'antd';
import { useState } from 'react';

import { useText } from '../i18n';
import { saveFile, XLSX_TYPE } from '../pictures/save-file';
import type { Sheet } from '../pictures/xlsx';

/** Saves a whole list as it is filtered; it is read page by page while the button says so. */
export const ExportButton = ({ sheet }: { readonly sheet: () => Promise<Sheet> }) => {
  const { t } = useText();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async (): Promise<void> => {
    const made = await sheet();
    const { xlsxOf } = await import('../pictures/xlsx');
    saveFile(`${made.name}.xlsx`, new Blob([xlsxOf([made])], { type: XLSX_TYPE }));
  };
  const onClick = (): void => {
    setState('busy');
    save().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <Button loading={state === 'busy'} onClick={onClick} className="no-print">
        {t(state === 'busy' ? 'kit.exporting' : 'kit.export')}
      </Button>
      {state === 'failed' && <span role="alert">{t('pictures.notSaved')}</span>}
    </>
  );
};
