import type { ReactNode } from 'react';

import type { Role } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { ThingPage } from '../../kit/thing-page';

interface RecognitionPageProps {
  readonly title: string;
  readonly givenOn: string;
  readonly revokedOn: string | null;
  readonly reason?: string | null;
  readonly revokers: readonly Role[];
  /** Why others cannot take it back. */
  readonly whyNot: string;
  readonly form: ReactNode;
  /** Pairs of dt and dd. */
  readonly facts: ReactNode;
}

const ACTING: readonly Role[] = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER', 'CITY_APPROVER', 'DATA_ENTRY'];

const useStanding = () => {
  const { t } = useText();
  const f = useFormat();
  return ({ givenOn, revokedOn, reason }: Pick<RecognitionPageProps, 'givenOn' | 'revokedOn' | 'reason'>): string => {
    if (revokedOn === null) return t('recognition.is.held', { day: f.day(givenOn) });
    const day = f.day(revokedOn);
    return reason ? t('recognition.is.revokedFor', { day, reason }) : t('recognition.is.revoked', { day });
  };
};

/** The page of an honour or a title: whether it holds, and taking it back for those who may. */
export const RecognitionPage = (props: RecognitionPageProps) => {
  const { title, givenOn, revokedOn, revokers, whyNot, form, facts } = props;
  const { t } = useText();
  const { role } = useMyself();
  const standing = useStanding();
  const [doing] = useAct();
  const holds = revokedOn === null;
  const revokes = holds && revokers.includes(role);
  const revoke = t('recognition.revoke');
  return (
    <ThingPage
      title={title}
      state={standing(props)}
      actions={revokes && <ActButtons acts={[{ code: 'revoke', label: revoke, main: false }]} />}
      impossible={holds && !revokes && ACTING.includes(role) ? [{ action: revoke, reason: whyNot }] : []}
      happenings={[
        ...(revokedOn === null ? [] : [{ key: 'revoked', sentence: revoke, on: revokedOn }]),
        { key: 'given', sentence: t('recognition.given'), on: givenOn },
      ]}
    >
      {revokes && doing === 'revoke' && form}
      <section className="card" aria-label={t('results.facts')}>
        <dl className="facts">{facts}</dl>
      </section>
    </ThingPage>
  );
};
