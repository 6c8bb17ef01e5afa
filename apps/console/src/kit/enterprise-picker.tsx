import type { ComponentProps } from 'react';

import { useText } from '../i18n';
import { NodeSelect, type UnitKind } from './node-select';

const ENTERPRISES: readonly UnitKind[] = ['enterprise'];

/** Chooses an enterprise of the own scope by name, pinyin or credit code. */
export const EnterprisePicker = (input: Omit<ComponentProps<typeof NodeSelect>, 'kinds' | 'placeholder'>) => {
  const { t } = useText();
  return <NodeSelect {...input} kinds={ENTERPRISES} placeholder={t('kit.chooseEnterprise')} />;
};
