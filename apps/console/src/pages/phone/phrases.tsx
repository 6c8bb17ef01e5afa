interface PhrasesProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Common words, one tap away and editable afterwards. */
  readonly common: readonly string[];
  readonly required?: boolean;
}

/** A few words in a large field, helped by common ones. */
export const Phrases = ({ id, label, value, onChange, common, required = false }: PhrasesProps) => (
  <div className="phrases">
    <label htmlFor={id}>{label}</label>
    <textarea
      id={id}
      rows={2}
      maxLength={500}
      value={value}
      required={required}
      onChange={({ target }) => onChange(target.value)}
    />
    <div className="phrases__common">
      {common.map((words) => (
        <button key={words} type="button" onClick={() => onChange(words)}>
          {words}
        </button>
      ))}
    </div>
  </div>
);
