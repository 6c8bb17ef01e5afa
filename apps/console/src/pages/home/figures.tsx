import { graphql, type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Figure, FigureTile, FigureTiles } from '../../kit/figure-tile';
import { Empty, Loading, Shown } from '../../kit/states';

const FIGURES = graphql(`
  query HomeFigures($programmeId: ID!, $year: Int!, $nodeId: ID) {
    headlines(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
      pairedWorkers
      independent
      promotedPersons
      enterprises
      grantsPaidFen
      onboardingReduction {
        value
        n
        missing
        waiting
        notComputable
      }
    }
  }
`);

type Headlines = ResultOf<typeof FIGURES>['headlines'];

const useTiles = (): ((headlines: Headlines) => readonly Figure[]) => {
  const { t } = useText();
  const f = useFormat();
  return ({ pairedWorkers, independent, promotedPersons, enterprises, grantsPaidFen, onboardingReduction }) => {
    const { value } = onboardingReduction;
    const unit = t('home.personUnit');
    return [
      { title: t('home.paired'), value: f.number(pairedWorkers), unit, about: t('home.pairedAbout'), to: '/pairings' },
      { title: t('home.independent'), value: f.number(independent), unit, about: t('home.independentAbout') },
      {
        title: t('home.promoted'),
        value: f.number(promotedPersons),
        unit,
        about: t('home.promotedAbout'),
        to: '/promotions',
      },
      {
        title: t('home.enterprises'),
        value: f.number(enterprises),
        unit: t('home.householdUnit'),
        about: t('home.enterprisesAbout'),
        to: '/enterprises',
      },
      {
        title: t('home.reduction'),
        value: value === null ? '—' : f.percent(value),
        about: t('home.reductionAbout'),
        note: value === null ? t('kit.notComputable') : f.basis(onboardingReduction, t('terms.notIndependent')),
      },
      { title: t('home.paid'), value: f.wanYuan(grantsPaidFen), about: t('home.paidAbout'), to: '/grants' },
    ];
  };
};

const OfProgramme = ({ programmeId, nodeId }: { readonly programmeId: string; readonly nodeId: string | null }) => {
  const { year } = useMyself();
  const answer = useAnswer(FIGURES, { programmeId, year, nodeId });
  const tiles = useTiles();
  return (
    <Shown answer={answer} lines={3}>
      {({ headlines }) => (
        <FigureTiles>
          {tiles(headlines).map((figure) => (
            <FigureTile key={figure.title} {...figure} />
          ))}
        </FigureTiles>
      )}
    </Shown>
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
        <Empty text={t('home.noProgramme')} />
      )}
    </section>
  );
};
