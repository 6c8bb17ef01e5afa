import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { isTargetKey } from '../bullet-list';
import type { Bullet } from '../targets';
import { Count } from './count';

const place = (share: number): string => `${share * 100}%`;

const TargetLine = ({ bullet }: { readonly bullet: Bullet }) => {
  const { t } = useText();
  const f = useFormat();
  if (!isTargetKey(bullet.key)) return null;
  const unit = t(`targets.${bullet.key}Unit`);
  const { paceRatio, paceNeededPerYear, pacePerYear, state } = bullet;
  return (
    <li className="screen-target">
      <span className="screen-target__name">{t(`targets.${bullet.key}`)}</span>
      <span className="screen-target__figure">
        <b className="screen__live">
          <Count value={bullet.reached} write={f.number} />
        </b>
        <span>
          {' '}
          / {f.number(bullet.target)}
          {unit}
        </span>
      </span>
      <span className="screen-target__bar">
        <span className="screen-target__fill" style={{ width: place(bullet.reachedAt) }} />
        <span className="screen-target__even" style={{ left: place(bullet.evenAt) }} />
        <span className="screen-target__post" style={{ left: place(bullet.targetAt) }} />
      </span>
      <span className="screen-target__pace">
        {t(`targets.${state}`)}
        {pacePerYear !== null && ` · ${t('targets.pace', { count: `${f.number(pacePerYear)}${unit}` })}`}
        <br />
        {paceNeededPerYear !== null &&
          t('targets.needed', { count: `${f.number(Math.ceil(paceNeededPerYear))}${unit}` })}
        {paceRatio !== null && ` · ${t('targets.times', { ratio: f.decimal(paceRatio, 1) })}`}
      </span>
    </li>
  );
};

/** The three-year targets, each with its bar, the even pace as a dashed mark, and the pace still needed. */
export const TargetsPanel = ({ bullets, years }: { readonly bullets: readonly Bullet[]; readonly years: string }) => {
  const { t } = useText();
  return (
    <section className="screen__panel screen__targets">
      <h2>
        {t('screen.targets')} <small>{years}</small>
        <small className="screen__legend">
          <span className="screen__dash" /> {t('screen.evenMark')}
        </small>
      </h2>
      <ul>
        {bullets.map((bullet) => (
          <TargetLine key={bullet.key} bullet={bullet} />
        ))}
      </ul>
    </section>
  );
};
