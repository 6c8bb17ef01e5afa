import { useId, useState } from 'react';

import { useText } from '../../i18n';
import { FileView } from '../../kit/files/file-view';
import { Deadline } from '../../kit/deadline';
import { useNames } from '../../kit/use-names';
import { useOutbox } from '../../outbox';
import { useActDay } from './act-day';
import type { ToSign } from './phone-query';
import { Phrases } from './phrases';

type Doing = 'sign' | 'return' | undefined;

const Decide = ({
  item,
  doing,
  onOver,
}: {
  readonly item: ToSign;
  readonly doing: 'sign' | 'return';
  readonly onOver: () => void;
}) => {
  const { t } = useText();
  const id = useId();
  const on = useActDay();
  const { keep } = useOutbox();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const isSigning = doing === 'sign';
  const isMissing = !isSigning && words.trim() === '';
  const done = async (): Promise<void> => {
    if (isMissing) return setAsked(true);
    const text = words.trim();
    const act = isSigning ? ({ kind: 'sign', remark: text } as const) : ({ kind: 'return', reason: text } as const);
    await keep({ pairingId: item.pairingId, milestone: item.milestone, act, on });
    return onOver();
  };
  const common = isSigning
    ? [t('phone.remark1'), t('phone.remark2'), t('phone.remark3')]
    : [t('phone.reason1'), t('phone.reason2'), t('phone.reason3')];
  return (
    <form
      className="decide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <Phrases
        id={id}
        label={isSigning ? t('phone.remark') : t('phone.reason')}
        value={words}
        onChange={setWords}
        common={common}
        required={!isSigning}
      />
      {asked && isMissing && (
        <p className="decide__problem" role="alert">
          {t('phone.reasonMissing')}
        </p>
      )}
      <div className="phone__acts">
        <button type="button" className="phone__act" onClick={onOver}>
          {t('kit.cancel')}
        </button>
        <button type="submit" className="phone__act phone__act--main">
          {isSigning ? t('phone.sign') : t('phone.return')}
        </button>
      </div>
    </form>
  );
};

/** The two ways to decide, and what the chosen one asks for. */
const Decision = ({ item }: { readonly item: ToSign }) => {
  const { t } = useText();
  const [doing, setDoing] = useState<Doing>();
  if (doing) return <Decide item={item} doing={doing} onOver={() => setDoing(undefined)} />;
  return (
    <div className="phone__acts">
      <button type="button" className="phone__act" onClick={() => setDoing('return')}>
        {t('phone.return')}
      </button>
      <button type="button" className="phone__act phone__act--main" onClick={() => setDoing('sign')}>
        {t('phone.sign')}
      </button>
    </div>
  );
};

const Evidence = ({ item, title }: { readonly item: ToSign; readonly title: string }) => {
  const { t } = useText();
  return (
    <div className="phone__photos">
      {item.evidence.map((sha256) => (
        <FileView key={sha256} sha256={sha256} label={title} large />
      ))}
      {item.evidence.length === 0 && <p className="soft">{t('phone.noFile')}</p>}
    </div>
  );
};

interface ToSignCardProps {
  readonly item: ToSign;
  /** Shown from what was there before: without its photos, and nobody signs what they cannot see. */
  readonly isRemembered: boolean;
}

/** What waits for my signature: the evidence large, who and what, and the two ways to decide. */
export const ToSignCard = ({ item, isRemembered }: ToSignCardProps) => {
  const { t } = useText();
  const name = useNames();
  const title = t('phone.whoseMilestone', {
    who: item.pairing?.apprenticeName ?? '',
    milestone: name('milestone', item.milestone),
  });
  return (
    <article className="phone__card" aria-label={title}>
      {!isRemembered && <Evidence item={item} title={title} />}
      <h3>{title}</h3>
      <p className="soft">
        {[
          item.pairing && name('trade', item.pairing.trade),
          name('dimension', item.dimension),
          item.gate && t('phone.gate'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.note && <p className="phone__note">{item.note}</p>}
      <p>
        {item.submittedOn && t('phone.handedInOn', { on: item.submittedOn })} <Deadline due={item.dueOn} />
      </p>
      {item.earlyDays > 0 && <p className="phone__early">{t('phone.early', { days: item.earlyDays })}</p>}
      {isRemembered ? <p className="soft">{t('phone.signWhenBack')}</p> : <Decision item={item} />}
    </article>
  );
};
