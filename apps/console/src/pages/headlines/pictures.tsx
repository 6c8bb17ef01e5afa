import { useMemo } from 'react';

import { useText } from '../../i18n';
import { BulletList } from '../../pictures/bullet-list';
import { CohortFunnel } from '../../pictures/cohort-funnel';
import { Picture } from '../../pictures/picture';
import { PromotionFlow } from '../../pictures/promotion-flow';
import { matrixOf } from '../../pictures/promotion-matrix';
import { PromotionTable } from '../../pictures/promotion-table';
import { bulletsOf } from '../../pictures/targets';
import { cellLink, targetLink } from './links';
import type { Year } from './query';
import { useSheets } from './sheets';

/** The three-year targets, of the whole city whoever looks. */
export const Targets = ({ progress }: { readonly progress: Year['programmeProgress'] }) => {
  const { t } = useText();
  const sheets = useSheets();
  const { asOf, startsOn, endsOn } = progress;
  const bullets = useMemo(() => bulletsOf(progress.targets, progress), [progress]);
  const title = t('headlines.targets', { years: `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}` });
  return (
    <Picture title={title} about={t('headlines.targetsAbout', { asOf })} sheet={sheets.targets(title, bullets)}>
      <BulletList bullets={bullets} linkOf={targetLink} asOf={asOf} />
    </Picture>
  );
};

interface OfYear {
  readonly year: number;
  readonly asOf: string;
}

/** Promotions as a matrix, and beside it where they led. */
export const Promotions = ({ promotions, year, asOf }: OfYear & { promotions: Year['headlines']['promotions'] }) => {
  const { t, language } = useText();
  const sheets = useSheets();
  const matrix = useMemo(() => matrixOf(promotions), [promotions]);
  const title = t('headlines.matrix', { year });
  const flows = t('headlines.flows', { year });
  return (
    <div className={`year__promotions year__promotions--${language}`}>
      <Picture
        title={title}
        about={t('headlines.matrixAbout', { asOf })}
        sheet={sheets.promotions(title, matrix)}
        className="year__matrix"
      >
        <PromotionTable matrix={matrix} caption={title} linkOf={(_, to) => cellLink(to, year)} />
      </Picture>
      <Picture title={flows} about={t('headlines.flowsAbout', { asOf })} sheet={sheets.promotions(flows, matrix)}>
        <PromotionFlow promotions={promotions} title={flows} />
      </Picture>
    </div>
  );
};

/** How far one cohort has come. */
export const Cohort = ({ cohort, year }: { readonly cohort: Year['cohort']; readonly year: number }) => {
  const { t } = useText();
  const sheets = useSheets();
  const title = t('headlines.funnel', { year });
  return (
    <Picture
      title={title}
      about={t('headlines.funnelAbout', { year, asOf: cohort.asOf })}
      sheet={sheets.cohort(title, cohort)}
    >
      <CohortFunnel cohort={cohort} to={`/headlines/pairedWorkers?year=${year}`} />
    </Picture>
  );
};
