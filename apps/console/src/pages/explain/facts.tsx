import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import type { ExplainedStep } from './explain-query';
import { PageLink } from '../../kit/page-link';

/** How many facts of a step are listed before the rest is counted. */
const FACTS = 12;

const KINDS = ['enterprise', 'pairing', 'promotion', 'title'] as const;
type Kind = (typeof KINDS)[number];

/** Where a fact can be looked at; the others are told in the log alone. */
const PAGES: Readonly<Partial<Record<Kind, string>>> = { enterprise: '/enterprises', pairing: '/pairings' };

/** A fact by what it is, as the engine names it: `pairing:<id>`. */
const parse = (fact: string): { readonly kind: Kind | undefined; readonly id: string } => {
  const [name, id = ''] = fact.split(':');
  return { kind: KINDS.find((known) => known === name), id };
};

type FactOf = ExplainedStep['facts'][number];

const Fact = ({ fact, events }: FactOf) => {
  const { t } = useText();
  const { role } = useMyself();
  const { kind, id } = parse(fact);
  const page = kind === undefined ? undefined : PAGES[kind];
  const address = page === undefined ? undefined : `${page}/${id}`;
  const label = (
    <>
      {kind && t(`explain.fact.${kind}`)} <code>{kind ? id.slice(0, 8) : fact}</code>
    </>
  );
  return (
    <>
      {address === undefined ? label : <PageLink to={address}>{label}</PageLink>}
      {role === 'AUDITOR' && events.length > 0 && (
        <>
          {' '}
          <PageLink className="no-print" to={`/events?about=${id}`}>
            {t('explain.events', { count: events.length })}
          </PageLink>
        </>
      )}
    </>
  );
};

/** What a step looked at, folded away on the screen and open on paper. */
export const Facts = ({ step }: { readonly step: ExplainedStep }) => {
  const { t } = useText();
  if (step.facts.length === 0) return null;
  return (
    <details className="because__facts">
      <summary>{t('explain.facts', { count: step.facts.length })}</summary>
      <ul>
        {step.facts.slice(0, FACTS).map((one) => (
          <li key={one.fact}>
            <Fact {...one} />
          </li>
        ))}
        {step.facts.length > FACTS && (
          <li className="soft">{t('explain.moreFacts', { count: step.facts.length - FACTS })}</li>
        )}
      </ul>
    </details>
  );
};
