import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { NotThere } from '../../kit/not-there';
import { Shown } from '../../kit/states';
import { INNOVATION_FORMS } from './innovation-acts';
import { ResultPage } from './result-page';
import { INNOVATION } from './result-query';

/** One small innovation 五小成果. */
const InnovationPage = () => {
  const { t } = useText();
  const { innovationId = '' } = useParams();
  const answer = useAnswer(INNOVATION, { id: innovationId });
  return (
    <Shown answer={answer} lines={8}>
      {({ results: { nodes } }) =>
        nodes[0] ? (
          <ResultPage
            of="innovation"
            result={nodes[0]}
            forms={INNOVATION_FORMS}
            more={
              <>
                <dt>{t('results.kind')}</dt>
                <dd>{t(`headlines.kind.${nodes[0].kind}`)}</dd>
              </>
            }
          />
        ) : (
          <NotThere />
        )
      }
    </Shown>
  );
};

export default InnovationPage;
