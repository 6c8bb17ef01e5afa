import { Tag } from 'antd';
import type { ReactNode } from 'react';

import { useText } from '../i18n';
import { PageHead } from './page';

/** One line of a thing's history. */
export interface Happening {
  readonly key: string;
  /** What happened, as a sentence. */
  readonly sentence: ReactNode;
  /** Business date. */
  readonly on: string;
  /** Where it differs from the business date. */
  readonly recordedOn?: string;
  readonly who?: string;
  readonly onPaper?: boolean;
  readonly byDeputy?: boolean;
}

/** Everything that happened, in sentences, the latest first. */
export const Timeline = ({ happenings }: { readonly happenings: readonly Happening[] }) => {
  const { t } = useText();
  if (happenings.length === 0) return <p className="soft">{t('kit.noHistory')}</p>;
  return (
    <ol className="timeline">
      {happenings.map(({ key, sentence, on, recordedOn, who, onPaper, byDeputy }) => (
        <li key={key}>
          <div>{sentence}</div>
          <div className="soft small">
            {[on, who].filter(Boolean).join(' · ')}
            {recordedOn && ` · ${t('kit.recordedOn', { date: recordedOn })}`}
            {onPaper && <Tag style={{ marginLeft: 8 }}>{t('kit.onPaper')}</Tag>}
            {byDeputy && <Tag style={{ marginLeft: 8 }}>{t('kit.deputy')}</Tag>}
          </div>
        </li>
      ))}
    </ol>
  );
};

interface ThingPageProps {
  /** Who or what. */
  readonly title: string;
  /** Its state as a sentence. */
  readonly state: ReactNode;
  /** The one or two actions that are possible now, for this person. */
  readonly actions?: ReactNode;
  /** What is not possible now: the action and why. Text, never a disabled button. */
  readonly impossible?: readonly { readonly action: string; readonly reason: string }[];
  readonly children: ReactNode;
  readonly happenings: readonly Happening[];
}

/** The page of one thing: its state and what can be done on top, the substance left, its history right. */
export const ThingPage = ({ title, state, actions, impossible = [], children, happenings }: ThingPageProps) => {
  const { t } = useText();
  return (
    <div className="thing">
      <div className="thing__head">
        <PageHead title={title} actions={actions} />
        <p className="thing__state">{state}</p>
        {impossible.length > 0 && (
          <ul className="thing__reasons" aria-label={t('kit.notPossible')}>
            {impossible.map(({ action, reason }) => (
              <li key={action}>
                {t('kit.notPossible')} · {action}：{reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="thing__body">{children}</div>
      <aside className="card" aria-label={t('kit.history')}>
        <h2 style={{ marginBottom: 12 }}>{t('kit.history')}</h2>
        <Timeline happenings={happenings} />
      </aside>
    </div>
  );
};
