import type { Failure } from '../../client';
import { useText } from '../../i18n';

/** The field's name at the end of a path: `input.startsOn` → startsOn, `input.trades.0` → trades. */
export const fieldOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path;

interface ProblemsProps {
  readonly failure: Failure;
  readonly idOf: (name: string) => string;
}

/** Above the form: why it was not sent; each field's sentence leads to its field. */
export const Problems = ({ failure, idOf }: ProblemsProps) => {
  const { t, say } = useText();
  return (
    <div className="form__problems" role="alert">
      <strong>{failure.kind === 'offline' ? say(failure.sentence) : t('kit.problems')}</strong>
      <ul>
        {failure.fields.map((field) => (
          <li key={field.path}>
            <a href={`#${idOf(fieldOf(field.path))}`}>{say(field)}</a>
          </li>
        ))}
        {failure.fields.length === 0 && failure.kind !== 'offline' && <li>{say(failure.sentence)}</li>}
        {failure.correlationId && <li className="soft small">{t('kit.number', { id: failure.correlationId })}</li>}
      </ul>
    </div>
  );
};
