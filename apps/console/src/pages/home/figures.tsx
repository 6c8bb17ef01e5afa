import { graphql, type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Figure, FigureTile, FigureTiles } from '../../kit/figure-tile';
import { LinkButton } from '../../kit/link-button';
import { Empty, Loading, Shown } from '../../kit/states';
import type { TargetKey } from '../../pictures/bullet-list';
import type { TileKey } from '../../pictures/headline-tiles';
import { tileLink } from '../headlines/links';

const FIGURES = graphql(`
  query HomeFigures($programmeId: ID!, $year: Int!, $nodeId: ID, $wholeCity: Boolean!) {
    headlines(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
      pairedWorkers
      independent
      promotedPersons
      enterprises
      masters
      grantsPaidFen
      onboardingReduction {
        value
        n
        missing
        waiting
        notComputable
      }
    }
    programmeProgress(programmeId: $programmeId) @include(if: $wholeCity) {
      targets {
        key
        target
        reached
      }
    }
  }
`);

type FiguresAnswer = ResultOf<typeof FIGURES>;

/** The list that makes a figure up. */
const useLink = () => {
  const { year } = useMyself();
  return (key: TileKey): Pick<Figure, 'to'> => {
    const to = tileLink(key, year);
    return to === undefined ? {} : { to };
  };
};

/** Targets are set for the whole city, over the years of the programme. */
const targetOf = ({ programmeProgress }: FiguresAnswer, wanted: TargetKey): Pick<Figure, 'target'> => {
  const found = programmeProgress?.targets.find(({ key }) => key === wanted);
  return found ? { target: { reached: found.reached, wanted: found.target } } : {};
};

const useTiles = (): ((answer: FiguresAnswer) => readonly Figure[]) => {
  const { t } = useText();
  const f = useFormat();
  const link = useLink();
  const { node } = useMyself();
  return (answer) => {
    const { headlines } = answer;
    const { pairedWorkers, independent, promotedPersons, grantsPaidFen, onboardingReduction } = headlines;
    const { enterprises, masters } = headlines;
    const { value } = onboardingReduction;
    const unit = t('home.personUnit');
    return [
      {
        title: t('home.paired'),
        value: f.number(pairedWorkers),
        unit,
        about: t('home.pairedAbout'),
        ...link('pairedWorkers'),
      },
      {
        title: t('home.independent'),
        value: f.number(independent),
        unit,
        about: t('home.independentAbout'),
        ...link('independent'),
      },
      {
        title: t('home.promoted'),
        value: f.number(promotedPersons),
        unit,
        about: t('home.promotedAbout'),
        ...link('promotedPersons'),
        ...targetOf(answer, 'promotedWorkers'),
      },
      node?.kind === 'enterprise'
        ? {
            title: t('home.masters'),
            value: f.number(masters),
            unit,
            about: t('home.mastersAbout'),
            ...link('masters'),
          }
        : {
            title: t('home.enterprises'),
            value: f.number(enterprises),
            unit: t('home.householdUnit'),
            about: t('home.enterprisesAbout'),
            ...link('enterprises'),
          },
      {
        title: t('home.reduction'),
        value: value === null ? '—' : f.percent(value),
        about: t('home.reductionAbout'),
        note: value === null ? t('kit.notComputable') : f.basis(onboardingReduction, t('terms.notIndependent')),
        ...link('onboardingReduction'),
      },
      {
        title: t('home.paid'),
        value: f.wanYuan(grantsPaidFen),
        about: t('home.paidAbout'),
        ...link('grantsPaidFen'),
      },
    ];
  };
};

interface OfProgrammeProps {
  readonly programmeId: string;
  /** Null for the whole city. */
  readonly nodeId: string | null;
}

const OfProgramme = ({ programmeId, nodeId }: OfProgrammeProps) => {
  const { year } = useMyself();
  const answer = useAnswer(FIGURES, { programmeId, year, nodeId, wholeCity: nodeId === null });
  const tiles = useTiles();
  return (
    <Shown answer={answer} lines={3}>
      {(data) => (
        <FigureTiles>
          {tiles(data).map((figure) => (
            <FigureTile key={figure.title} {...figure} />
          ))}
        </FigureTiles>
      )}
    </Shown>
  );
};

/** The next step of a new city, for who takes it. */
const useFirstStep = () => {
  const { t } = useText();
  const { role, node } = useMyself();
  if (role === 'ADMIN' && !node) return { text: t('unit.none'), to: '/units/new', label: t('unit.registerCity') };
  if (role === 'CITY_HANDLER' && node) {
    return { text: t('programme.begin'), to: '/programme', label: t('programme.launch') };
  }
  return undefined;
};

const NoProgramme = () => {
  const { t } = useText();
  const step = useFirstStep();
  return (
    <div className="card">
      <Empty
        text={step?.text ?? t('home.noProgramme')}
        action={
          step && (
            <LinkButton to={step.to} primary>
              {step.label}
            </LinkButton>
          )
        }
      />
    </div>
  );
};

/** Four to six figures of my unit for the year. */
export const Figures = () => {
  const { t } = useText();
  const { programme, node, year, loading } = useMyself();
  const isCity = node?.kind === 'city';
  return (
    <section className="home__figures" aria-labelledby="figures">
      <h2 id="figures">
        {t('home.figures')}{' '}
        {node && <span className="soft small">{t('home.figuresOf', { node: node.name, year })}</span>}
      </h2>
      {programme ? (
        <OfProgramme programmeId={programme.programmeId} nodeId={isCity ? null : (node?.nodeId ?? null)} />
      ) : loading ? (
        <Loading lines={3} />
      ) : (
        <NoProgramme />
      )}
    </section>
  );
};
