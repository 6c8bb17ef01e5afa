import './plan-list.css';

import { useState } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { FileView } from '../../kit/files';
import { Mark, PaperMark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { PlanStep } from './pairing-query';
import { standingOf } from './path';

const Files = ({ files, label }: { readonly files: readonly string[]; readonly label: string }) => {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (files.length === 0) return null;
  return (
    <details className="step__files" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('pairing.files', { count: files.length })}</summary>
      {isOpen && (
        <div className="step__pictures">
          {files.map((sha256) => (
            <FileView key={sha256} sha256={sha256} label={label} />
          ))}
        </div>
      )}
    </details>
  );
};

const Standing = ({ step }: { readonly step: PlanStep }) => {
  const name = useNames();
  const standing = standingOf(step);
  const tone = { done: 'good', late: 'bad', submitted: undefined, due: undefined } as const;
  const shown = tone[standing];
  return <Mark text={name('milestoneState', step.state)} {...(shown && { tone: shown })} />;
};

interface StepProps {
  readonly step: PlanStep;
  /** Whether the pairing goes on, so that what is not done yet is due. */
  readonly isInForce: boolean;
}

/** When it was signed and co-signed, or what is left until it is due. */
const Days = ({ step, isInForce }: StepProps) => {
  const { t } = useText();
  const f = useFormat();
  if (!step.signedOn && isInForce) return <Deadline due={step.dueOn} />;
  if (!step.signedOn) return <span className="soft small">{t('pairing.wasDueOn', { day: f.day(step.dueOn) })}</span>;
  return (
    <span className="soft small">
      {t('pairing.signedOn', { day: f.day(step.signedOn) })}
      {step.coSignedOn && `${t('pairing.semicolon')}${t('pairing.coSignedOn', { day: f.day(step.coSignedOn) })}`}
      {step.earlyDays > 0 && ` · ${t('pairing.early', { days: f.days(step.earlyDays) })}`}
    </span>
  );
};

const Words = ({ step }: { readonly step: PlanStep }) => {
  const { t } = useText();
  const { note, remark, reason } = step;
  return (
    <>
      {note && <p className="soft small">{t('pairing.note', { text: note })}</p>}
      {remark && <p className="soft small">{t('pairing.remark', { text: remark })}</p>}
      {reason && <p className="soft small">{t('pairing.reasonWas', { text: reason })}</p>}
    </>
  );
};

const Step = ({ step, isInForce }: StepProps) => {
  const { t } = useText();
  const name = useNames();
  const label = name('milestone', step.milestone);
  const files = [...new Set([...step.evidence, ...(step.scan ? [step.scan] : [])])];
  return (
    <li className="step" data-gate={step.gate}>
      <div className="step__name">
        <span>{label}</span> {step.gate && <Mark text={t('pairing.gate')} />} {step.scan && <PaperMark />}
        <div className="soft small">{`${name('phase', step.phase)} · ${name('dimension', step.dimension)}`}</div>
      </div>
      <div className="step__state">
        <Standing step={step} />
      </div>
      <div className="step__days">
        <Days step={step} isInForce={isInForce} />
        <Words step={step} />
        <Files files={files} label={label} />
      </div>
    </li>
  );
};

interface PlanListProps extends Pick<StepProps, 'isInForce'> {
  readonly steps: readonly PlanStep[];
}

/** The plan as a list, in its order: how each step stands, when, and what was handed in. */
export const PlanList = ({ steps, isInForce }: PlanListProps) => (
  <ol className="steps">
    {steps.map((step) => (
      <Step key={step.milestone} step={step} isInForce={isInForce} />
    ))}
  </ol>
);
