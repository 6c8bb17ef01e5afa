import { Fragment } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { useNames } from '../../kit/use-names';
import { type Amended, amendedIn } from './amended';
import type { Amendment, PairingThing } from './pairing-query';

interface AmendmentProps {
  readonly pairing: PairingThing;
  readonly amendment: Amendment;
}

const useAmendedWords = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const day = (on: string | undefined): string => (on === undefined ? '—' : f.day(on));
  return (one: Amended): { readonly what: string; readonly before: string; readonly after: string } => {
    switch (one.what) {
      case 'trade':
        return { what: t('pairing.trade'), before: name('trade', one.before), after: name('trade', one.after) };
      case 'targetGrade':
        return { what: t('pairing.target'), before: f.grade(one.before), after: f.grade(one.after) };
      case 'milestone': {
        const what = t('pairing.amended.due', { milestone: name('milestone', one.milestone) });
        return { what, before: day(one.before), after: one.after ? day(one.after) : t('pairing.amended.gone') };
      }
      default:
        return { what: t(`pairing.amended.${one.what}`), before: day(one.before), after: day(one.after) };
    }
  };
};

/** What a later version would change against the one in force, line by line: what holds now → what would. */
export const AmendmentTerms = ({ pairing, amendment }: AmendmentProps) => {
  const { t } = useText();
  const words = useAmendedWords();
  const changes = amendedIn(pairing, amendment);
  if (changes.length === 0) return <p>{t('pairing.amended.nothing')}</p>;
  return (
    <dl className="facts">
      {changes.map(words).map(({ what, before, after }) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>
            <span className="soft">{before}</span> → <strong className="nowrap">{after}</strong>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
};

/** The later version that waits, on the page of its pairing. */
export const AmendmentCard = ({ pairing, amendment }: AmendmentProps) => {
  const { t } = useText();
  return (
    <section className="card" aria-labelledby="amendment">
      <div className="card__head">
        <h2 id="amendment">{t('pairing.amended.title', { version: amendment.version })}</h2>
      </div>
      <AmendmentTerms pairing={pairing} amendment={amendment} />
    </section>
  );
};
