import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import { About } from '../kit/about';
import { PageLink } from '../kit/page-link';
import type { Bullet, TargetState } from './targets';
import './pictures.css';

/** A mark for each state, so that colour never says it alone. */
const MARK: Readonly<Record<TargetState, string>> = { reached: '✓', onPace: '●', behind: '▲', over: '■' };

/** The keys of the targets as the interface gives them. */
export type TargetKey = 'excellentEnterprises' | 'masterTitles' | 'skilledMasters' | 'promotedWorkers';

/** Whether the interface knows more targets than this page has words for. */
export const isTargetKey = (key: string): key is TargetKey =>
  ['excellentEnterprises', 'masterTitles', 'skilledMasters', 'promotedWorkers'].includes(key);

const place = (share: number): string => `${share * 100}%`;

const Bar = ({ bullet }: { readonly bullet: Bullet }) => (
  <span className="bullet__bar" aria-hidden>
    <span className="bullet__fill" style={{ width: place(bullet.reachedAt) }} />
    <span className="bullet__even" style={{ left: place(bullet.evenAt) }} />
    <span className="bullet__post" style={{ left: place(bullet.targetAt) }} />
  </span>
);

const Pace = ({ bullet, unit }: { readonly bullet: Bullet; readonly unit: string }) => {
  const { t } = useText();
  const f = useFormat();
  const { state, evenCount, pacePerYear, paceNeededPerYear, paceRatio } = bullet;
  const parts = [t(`targets.${state}`)];
  if (state === 'behind' || state === 'onPace')
    parts.push(t('targets.even', { count: `${f.number(evenCount)}${unit}` }));
  if (pacePerYear !== null) parts.push(t('targets.pace', { count: `${f.number(pacePerYear)}${unit}` }));
  if (paceNeededPerYear !== null)
    parts.push(t('targets.needed', { count: `${f.number(Math.ceil(paceNeededPerYear))}${unit}` }));
  if (paceRatio !== null) parts.push(t('targets.times', { ratio: f.decimal(paceRatio, 1) }));
  return (
    <span className={`bullet__pace bullet__pace--${state}`}>
      <span aria-hidden>{MARK[state]}</span> {parts.join(t('targets.join'))}
    </span>
  );
};

interface BulletListProps {
  readonly bullets: readonly Bullet[];
  /** The list that makes a target's figure up. */
  readonly linkOf: (key: TargetKey) => string | undefined;
  readonly asOf: string;
}

/** The targets as bullets: reached, target, where an even pace would stand, and the pace that is needed from now on. */
export const BulletList = ({ bullets, linkOf, asOf }: BulletListProps) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <ul className="bullets">
      {bullets.map((bullet) => {
        if (!isTargetKey(bullet.key)) return null;
        const name = t(`targets.${bullet.key}`);
        const unit = t(`targets.${bullet.key}Unit`);
        const reached = `${f.number(bullet.reached)}${unit}`;
        const to = linkOf(bullet.key);
        return (
          <li className="bullet" key={bullet.key}>
            <span className="bullet__name">
              {name}
              <About title={name} text={t(`targets.${bullet.key}About`, { asOf })} />
            </span>
            <Bar bullet={bullet} />
            <span className="bullet__figure">
              <strong>{to ? <PageLink to={to}>{reached}</PageLink> : reached}</strong>
              <span className="soft">
                {' '}
                {t('targets.ofTarget', { target: `${f.number(bullet.target)}${unit}` })}
                {bullet.share !== null && ` · ${f.percent(bullet.share)}`}
              </span>
            </span>
            <Pace bullet={bullet} unit={unit} />
          </li>
        );
      })}
    </ul>
  );
};
