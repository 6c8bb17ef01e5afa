import { Button } from 'antd';
import { type ReactNode, useCallback, useId, useMemo, useState } from 'react';

import type { Command, Outcome } from '../../client';
import { useText } from '../../i18n';
import { FormContext, type FormState } from './form-context';
import { fieldOf, Problems } from './problems';
import { useDraft } from './use-draft';

type Values = Readonly<Record<string, unknown>>;

interface CommandFormProps<V> {
  readonly command: Command<V>;
  /** The command's variables from what was filled in. */
  readonly variables: (values: Values) => V;
  /** Names and labels of what must be filled in. */
  readonly required?: Readonly<Record<string, string>>;
  readonly initial?: Values;
  /** Under which name what was filled in is kept; without one, nothing is. */
  readonly draft?: string;
  /** Fields that may never lie in the browser's storage: ID and account numbers, passwords. */
  readonly secret?: readonly string[];
  readonly submit: string;
  readonly onDone: (outcome: Extract<Outcome, { done: true }>) => void;
  readonly children: ReactNode;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const NONE: readonly string[] = [];

/** Which required fields are blank, as sentences by field. */
const useMissing = (required: Readonly<Record<string, string>>, values: Values) => {
  const { t } = useText();
  return useMemo(
    () =>
      new Map(
        Object.entries(required).flatMap(([name, label]) =>
          isBlank(values[name]) ? [[name, t('kit.mandatory', { label })] as const] : [],
        ),
      ),
    [required, values, t],
  );
};

/**
 * A form around one command: one column, what was refused stands beside its field, a draft survives reload and sign-in,
 * Ctrl+Enter sends, and it is sent once.
 */
export const CommandForm = <V,>(props: CommandFormProps<V>) => {
  const { command, variables, required = {}, initial = {}, draft, secret = NONE, submit, onDone, children } = props;
  const { t, say } = useText();
  const prefix = useId();
  const { values, setValue, restored, startOver, finish } = useDraft({ draft, secret, initial });
  const missing = useMissing(required, values);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const idOf = useCallback((name: string) => `${prefix}${name}`, [prefix]);

  const state = useMemo<FormState>(
    () => ({
      values,
      set: setValue,
      idOf,
      leave: (name) => setLeft((names) => new Set([...names, name])),
      problemOf: (name) => {
        const refused = command.failure?.fields.find(({ path }) => fieldOf(path) === name);
        return refused ? say(refused) : left.has(name) ? missing.get(name) : undefined;
      },
      disabled: command.sending,
    }),
    [values, setValue, idOf, command, left, missing, say],
  );

  const send = async (): Promise<void> => {
    const [first] = missing.keys();
    setLeft(new Set(Object.keys(required)));
    if (first !== undefined) {
      document.getElementById(idOf(first))?.focus();
      return;
    }
    const outcome = await command.send(variables(values));
    if (!outcome.done) return;
    await finish();
    onDone(outcome);
  };

  return (
    <FormContext value={state}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) void send();
        }}
      >
        {restored && (
          <p className="soft small">
            {t('kit.draftKept')}{' '}
            <Button type="link" size="small" onClick={startOver}>
              {t('kit.dropDraft')}
            </Button>
          </p>
        )}
        {command.failure && <Problems failure={command.failure} idOf={idOf} />}
        {children}
        <div>
          <Button type="primary" htmlType="submit" loading={command.sending} title={t('kit.sendHint')}>
            {submit}
          </Button>
        </div>
      </form>
    </FormContext>
  );
};
