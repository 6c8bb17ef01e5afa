import './rulebooks.css';

import { Button } from 'antd';
import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, ActButtons, useAct } from '../../kit/acts';
import { NotThere } from '../../kit/not-there';
import { PageHead } from '../../kit/page';
import { Shown } from '../../kit/states';
import { saveFile } from '../../pictures/save-file';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import { schemeKeysOf } from '../rounds/rulebook-content';
import { DraftForm } from './draft-form';
import { PublishForm } from './publish-form';
import { RULEBOOK, type RulebookThing } from './rulebook-query';

const isOf = (place: number, rule: string): boolean => rule.startsWith(`rulebook.schemes[${place}].`);

const useActs = ({ published }: RulebookThing): readonly Act[] => {
  const { t } = useText();
  const { role } = useMyself();
  const isCity = role === 'CITY_HANDLER' || role === 'CITY_APPROVER';
  if (published || !isCity) return [];
  const replace: Act = { code: 'draft', label: t('rulebook.replace'), main: false };
  return role === 'CITY_APPROVER' ? [{ code: 'publish', label: t('rulebook.publish') }, replace] : [replace];
};

const useStateSentence = ({ published, effectiveOn }: RulebookThing): string => {
  const { t } = useText();
  const f = useFormat();
  return published && effectiveOn ? t('rulebook.isPublished', { on: f.day(effectiveOn) }) : t('rulebook.isDraft');
};

const Body = ({ rulebook }: { readonly rulebook: RulebookThing }) => {
  const { t, language } = useText();
  const name = useSubsidyNames();
  const acts = useActs(rulebook);
  const [doing] = useAct();
  const act = acts.find(({ code }) => code === doing)?.code;
  const { version, rules, content, hash, programmeId, rulebookId } = rulebook;
  const { published, draftedByName, publishedByName } = rulebook;
  const save = (): void =>
    saveFile(
      `${t('rulebook.title', { version })}.json`,
      new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
    );
  return (
    <div className="rulebook">
      <PageHead
        title={t('rulebook.title', { version })}
        actions={
          <>
            <Button onClick={save}>{t('rulebook.save')}</Button>
            <Button onClick={() => window.print()}>{t('kit.print')}</Button>
            <ActButtons acts={acts} />
          </>
        }
      />
      <p className="thing__state">{useStateSentence(rulebook)}</p>
      {act === 'publish' && <PublishForm rulebook={rulebook} />}
      {act === 'draft' && <DraftForm programmeId={programmeId} rulebookId={rulebookId} />}
      {schemeKeysOf(content).map((key, place) => (
        <section key={key} className="card" aria-label={name.scheme(key)}>
          <h2>{t('rulebook.scheme', { number: place + 1, scheme: name.scheme(key) })}</h2>
          <ol>
            {rules
              .filter(({ rule }) => isOf(place, rule))
              .map(({ rule, zh, en }) => (
                <li key={rule}>{language === 'zh' ? zh : en}</li>
              ))}
          </ol>
        </section>
      ))}
      <dl className="facts">
        <dt>{t('rulebook.draftedBy')}</dt>
        <dd>{draftedByName ?? '—'}</dd>
        {published && (
          <>
            <dt>{t('rulebook.publishedBy')}</dt>
            <dd>{publishedByName ?? '—'}</dd>
          </>
        )}
      </dl>
      <p className="soft small rulebook__hash">
        {t('rulebook.hash')} <code>{hash}</code>
      </p>
    </div>
  );
};

/** One rulebook 奖补办法 in words, scheme by scheme; amounts are explained by exactly these. */
const RulebookPage = () => {
  const { rulebookId = '' } = useParams();
  const answer = useAnswer(RULEBOOK, { rulebookId });
  return (
    <Shown answer={answer} lines={8}>
      {({ rulebook }) => (rulebook ? <Body rulebook={rulebook} /> : <NotThere />)}
    </Shown>
  );
};

export default RulebookPage;
