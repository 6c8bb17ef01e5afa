import { Button } from 'antd';
import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';

import type { Command, Failure, Outcome } from '../../client';
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
  /** What is wrong with what was filled in, by field, as the server would say it: told on leaving the field. */
  readonly check?: (values: Values) => Readonly<Record<string, string | undefined>>;
  /** Beside which field the sentence of a refusal belongs, by its code. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Not the main action of its page. */
  readonly quiet?: boolean;
  /** Beside the button that sends: a way out. */
  readonly more?: ReactNode;
  readonly onDone: (outcome: Extract<Outcome, { done: true }>) => void;
  readonly children: ReactNode;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const NONE: readonly string[] = [];
const NOTHING = {};

type Check = NonNullable<CommandFormProps<never>['check']>;
const UNCHECKED: Check = () => ({});

/** Which fields are blank or wrong, as sentences by field. */
const useWrong = (required: Readonly<Record<string, string>>, values: Values, check: Check = UNCHECKED) => {
  const { t } = useText();
  return useMemo(() => {
    const wrong = new Map<string, string>();
    for (const [name, label] of Object.entries(required)) {
      if (isBlank(values[name])) wrong.set(name, t('kit.mandatory', { label }));
    }
    for (const [name, sentence] of Object.entries(check(values))) {
      if (sentence !== undefined && !wrong.has(name)) wrong.set(name, sentence);
    }
    return wrong;
  }, [required, values, check, t]);
};

/** A refusal whose field is known is shown like one that named its field. */
const placed = (failure: Failure | undefined, beside: Readonly<Record<string, string>>): Failure | undefined => {
  const path = failure?.kind === 'refused' ? beside[failure.code] : undefined;
  return failure && path !== undefined ? { ...failure, fields: [{ path, ...failure.sentence }] } : failure;
};

/**
 * A form around one command: one column, what was refused stands beside its field, a draft survives reload and sign-in,
 * Ctrl+Enter sends, and it is sent once.
 */
export const CommandForm = <V,>(props: CommandFormProps<V>) => {
  const { command, variables, required = NOTHING, initial = NOTHING, draft, secret = NONE, check, beside = {} } = props;
  const { submit, quiet, more, onDone, children } = props;
  const { t, say } = useText();
  const prefix = useId();
  const { values, setValue, restored, startOver, finish } = useDraft({ draft, secret, initial });
  const wrong = useWrong(required, values, check);
  const failure = placed(command.failure, beside);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const told = useRef<Outcome | undefined>(undefined);
  const idOf = useCallback((name: string) => `${prefix}${name}`, [prefix]);

  const state = useMemo<FormState>(
    () => ({
      values,
      set: setValue,
      idOf,
      leave: (name) => setLeft((names) => new Set([...names, name])),
      problemOf: (name) => {
        const refused = failure?.fields.find(({ path }) => fieldOf(path) === name);
        return refused ? say(refused) : left.has(name) ? wrong.get(name) : undefined;
      },
      disabled: command.sending,
    }),
    [values, setValue, idOf, command.sending, failure, left, wrong, say],
  );

  const send = async (): Promise<void> => {
    const [first] = wrong.keys();
    setLeft(new Set([...Object.keys(required), ...wrong.keys()]));
    if (first !== undefined) {
      document.getElementById(idOf(first))?.focus();
      return;
    }
    const outcome = await command.send(variables(values));
    if (!outcome.done || told.current === outcome) return; // a second click hears of the same outcome
    told.current = outcome;
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
        {failure && <Problems failure={failure} idOf={idOf} />}
        {children}
        <div className="form__foot">
          <Button
            type={quiet ? 'default' : 'primary'}
            htmlType="submit"
            loading={command.sending}
            title={t('kit.sendHint')}
          >
            {submit}
          </Button>
          {more}
        </div>
      </form>
    </FormContext>
  );
};
