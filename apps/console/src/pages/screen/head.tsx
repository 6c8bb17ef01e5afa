import { instant } from '../../format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import type { LineState } from '../../pictures/screen/stage';

interface HeadProps {
  readonly now: number;
  readonly asOf: string;
  readonly line: LineState;
  /** When the figures on the wall came, for the sign of a line that is down. */
  readonly answeredAt: number | null;
}

/** Title, as of when, the clock, and how the line stands. */
export const WallHead = ({ now, asOf, line, answeredAt }: HeadProps) => {
  const { t } = useText();
  const { programme, isFixedDate } = useMyself();
  const at = answeredAt === null ? '—' : clock(answeredAt);
  return (
    <header className="screen__head">
      <h1>
        {programme?.name}
        <small>
          {t('screen.asOf', { asOf })}
          {isFixedDate && ` · ${t('screen.demo')}`}
        </small>
      </h1>
      <span className={`screen__line screen__line--${line}`} role="status">
        {line === 'down' ? t('screen.down', { at }) : t(`screen.${line}`)}
      </span>
      <span className="screen__clock">
        <b>{clock(now)}</b>
        <small>{instant(new Date(now).toISOString()).slice(0, 10)}</small>
      </span>
    </header>
  );
};

/** Hours and minutes on the wall clock of the city. */
const clock = (at: number): string => instant(new Date(at).toISOString()).slice(11);
