import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import { ITEMS } from './enterprise-forms';
import type { ParticipationThing } from './enterprise-query';

const YesNo = ({ value, yes, no }: { readonly value: boolean | null; readonly yes: string; readonly no: string }) => {
  const { t } = useText();
  if (value === null) return <span className="soft nowrap">{t('enterprise.unreported')}</span>;
  return <Mark text={value ? yes : no} tone={value ? 'good' : 'bad'} />;
};

/** What the enterprise reported, a line a year, the latest first. */
export const YearTable = ({ participation }: { readonly participation: ParticipationThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const years = [...participation.years].sort((a, b) => b.year - a.year);
  if (years.length === 0) return <p className="soft">{t('enterprise.nothingReported')}</p>;
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('frame.year')}</th>
            <th className="figure">{t('enterprise.headcount')}</th>
            <th>{t('enterprise.checklist')}</th>
            <th>{t('enterprise.safety')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, headcount, mechanism, mechanismComplete, noMajorAccident }) => (
            <tr key={year}>
              <td>{year}</td>
              <td className="figure">{headcount === null ? t('enterprise.unreported') : f.persons(headcount)}</td>
              <td>
                <YesNo value={mechanismComplete} yes={t('enterprise.complete')} no={t('enterprise.incomplete')} />
                {mechanism && mechanismComplete === false && (
                  <div className="soft small">
                    {t('enterprise.lacks', {
                      items: ITEMS.filter((item) => !mechanism[item])
                        .map((item) => name('mechanism', item))
                        .join(t('kit.comma')),
                    })}
                  </div>
                )}
              </td>
              <td>
                <YesNo value={noMajorAccident} yes={t('enterprise.safe')} no={t('enterprise.unsafe')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
