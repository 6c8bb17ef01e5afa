import { Input } from 'antd';

import { useCommand } from '../../client';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';
import { NodeSelect } from '../../kit/node-select';
import { PARENT_KINDS } from '../units/parent-kinds';
import { MOVE, RENAME } from '../units/units-query';
import type { EnterpriseThing } from './enterprise-query';

/** Of which unit the form is. */
export interface UnitFormProps {
  readonly enterprise: EnterpriseThing;
}

/** Another official name; the day is checked by the interface. */
export const RenameForm = ({ enterprise: { nodeId, name } }: UnitFormProps) => {
  const { t } = useText();
  const command = useCommand(RENAME);
  const done = useActDone(t('unit.renamed'));
  return (
    <ActPanel title={t('unit.rename')} consequence={t('unit.renameMeans')}>
      <CommandForm
        command={command}
        required={{ name: t('unit.fullName') }}
        initial={{ name }}
        beside={{ NAME_MISSING: 'name', DATE_IN_FUTURE: 'renamedOn', DATE_TOO_EARLY: 'renamedOn' }}
        variables={(values) => ({
          input: { nodeId, name: textIn(values, 'name'), renamedOn: optionalIn(values, 'renamedOn') },
        })}
        submit={t('unit.rename')}
        onDone={done}
      >
        <Field name="name" label={t('unit.fullName')} hint={t('unit.fullNameHint')} required>
          <Input autoComplete="off" maxLength={100} />
        </Field>
        <Field name="renamedOn" label={t('unit.renamedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** Another unit above it, of a kind that may stand there. */
export const MoveForm = ({ enterprise: { nodeId, kind } }: UnitFormProps) => {
  const { t } = useText();
  const command = useCommand(MOVE);
  const done = useActDone(t('unit.moved'));
  return (
    <ActPanel title={t('unit.move')} consequence={t('unit.moveMeans')}>
      <CommandForm
        command={command}
        required={{ parentId: t('unit.moveTo') }}
        beside={{
          PARENT_UNKNOWN: 'parentId',
          PARENT_KIND_WRONG: 'parentId',
          OTHER_CITY: 'parentId',
          DATE_IN_FUTURE: 'movedOn',
          DATE_TOO_EARLY: 'movedOn',
        }}
        variables={(values) => ({
          input: { nodeId, parentId: textIn(values, 'parentId'), movedOn: optionalIn(values, 'movedOn') },
        })}
        submit={t('unit.move')}
        onDone={done}
      >
        <Field name="parentId" label={t('unit.moveTo')} required>
          <NodeSelect kinds={PARENT_KINDS[kind]} />
        </Field>
        <Field name="movedOn" label={t('unit.movedOn')} hint={t('worker.todayIfBlank')}>
          <Input type="date" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
