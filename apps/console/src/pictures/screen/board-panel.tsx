import { windowAt } from './stage';

/** One line of a board on the wall. */
export interface WallRow {
  readonly key: string;
  readonly rank: number;
  readonly name: string;
  readonly aside?: string;
  readonly bar: number;
  readonly value: string;
}

/** How many lines a board shows at once; ten in all, a window after the other. */
export const WALL_WINDOW = 5;
/** A name of more characters is set smaller rather than cut: nobody can point at the wall for the rest. */
const LONG = 16;
const LINE = 36;

interface BoardPanelProps {
  readonly title: string;
  readonly rows: readonly WallRow[];
  readonly now: number;
  readonly empty: string;
  readonly className: string;
}

/** A board of ten that rolls slowly, so that each name can be read. */
export const BoardPanel = ({ title, rows, now, empty, className }: BoardPanelProps) => {
  const first = windowAt(rows.length, WALL_WINDOW, now);
  return (
    <section className={`screen__panel screen-board ${className}`}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="screen__quiet">{empty}</p>}
      <div className="screen-board__window">
        <ol style={{ transform: `translateY(calc(var(--u) * ${-first * LINE}))` }}>
          {rows.map(({ key, rank, name, aside, bar, value }, place) => (
            <li key={key} aria-hidden={place < first || place >= first + WALL_WINDOW}>
              <span className="screen-board__rank">{rank}</span>
              <span className={`screen-board__name${name.length > LONG ? ' is-long' : ''}`}>
                {name}
                {aside && <small>{aside}</small>}
              </span>
              <span className="screen-board__bar">
                <span style={{ width: `${bar * 100}%` }} />
              </span>
              <span className="screen-board__value">{value}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};
