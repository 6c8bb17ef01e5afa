import './path.css';

import type { CSSProperties } from 'react';

import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { useNames } from '../../kit/use-names';
import { type Lane, pathOf, type Placed } from './lanes';
import type { PairingThing, PlanStep } from './pairing-query';

/** Done, handed in, late or still to come; each has a form of its own beside its colour. */
export const standingOf = ({ state, overdue }: PlanStep): 'done' | 'submitted' | 'late' | 'due' => {
  if (state === 'signed' || state === 'passed') return 'done';
  if (overdue) return 'late';
  return state === 'submitted' ? 'submitted' : 'due';
};

const across = (at: number, row = 0) => ({ '--at': `${at}%`, '--row': row }) as CSSProperties;

/** Near either end a label grows inwards. */
const side = (at: number): string => (at < 8 ? 'start' : at > 92 ? 'end' : 'middle');

const Label = ({ placed, text }: { readonly placed: Placed; readonly text: string }) => {
  const { t } = useText();
  return (
    <span className="path__label" data-side={side(placed.at)} style={across(placed.at, placed.row)}>
      {text}
      {standingOf(placed.step) === 'late' && <em> {t('pairing.late')}</em>}
    </span>
  );
};

const LaneRow = ({ lane, label }: { readonly lane: Lane; readonly label: (step: PlanStep) => string }) => {
  const name = useNames();
  return (
    <div className="path__lane" style={{ '--rows': lane.rows } as CSSProperties}>
      <span className="path__name">{name('dimension', lane.dimension)}</span>
      <div className="path__track">
        {lane.steps.map((placed) => (
          <span key={placed.step.milestone}>
            <span className="path__dot" data-standing={standingOf(placed.step)} style={across(placed.at)} />
            <Label placed={placed} text={label(placed.step)} />
          </span>
        ))}
      </div>
    </div>
  );
};

const Posts = ({ gates, label }: { readonly gates: readonly Placed[]; readonly label: (step: PlanStep) => string }) => (
  <>
    {gates.map((placed) => (
      <span key={placed.step.milestone}>
        <span className="path__post" data-standing={standingOf(placed.step)} style={across(placed.at)} />
        <Label placed={placed} text={label(placed.step)} />
      </span>
    ))}
  </>
);

const Legend = () => {
  const { t } = useText();
  return (
    <p className="path__legend soft small">
      {(['done', 'submitted', 'due', 'late'] as const).map((standing) => (
        <span key={standing}>
          <span className="path__key" data-standing={standing} /> {t(`pairing.key.${standing}`)}
        </span>
      ))}
      <span>
        <span className="path__key path__key--post" /> {t('pairing.key.gate')}
      </span>
    </p>
  );
};

/** The path of a pairing: three lanes over the term, gates as posts, today as a line. The list below says the same. */
export const PathPicture = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const name = useNames();
  const { today } = useMyself();
  const label = (step: PlanStep): string => name('milestone', step.milestone);
  const path = pathOf(pairing, today, label);
  const done = pairing.milestones.filter((step) => standingOf(step) === 'done').length;
  const about = t('pairing.pathAbout', { done, all: pairing.milestones.length });
  return (
    <figure className="path" role="img" aria-label={about}>
      <div className="path__field">
        <div className="path__gates" style={{ '--rows': path.gateRows } as CSSProperties} />
        {path.lanes.map((lane) => (
          <LaneRow key={lane.dimension} lane={lane} label={label} />
        ))}
        <div className="path__over">
          <Posts gates={path.gates} label={label} />
          {path.today !== undefined && (
            <span className="path__today" style={across(path.today)}>
              <span>{t('pairing.today')}</span>
            </span>
          )}
        </div>
      </div>
      <div className="path__axis">
        <div className="path__track">
          {path.ticks.map(({ at, day }) => (
            <span key={day} className="path__tick soft small" style={across(at)}>
              {day}
            </span>
          ))}
        </div>
      </div>
      <Legend />
    </figure>
  );
};
