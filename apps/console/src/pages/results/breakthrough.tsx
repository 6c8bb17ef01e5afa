import { useParams } from 'react-router';

import { useAnswer } from '../../client';
import { NotThere } from '../../kit/not-there';
import { Shown } from '../../kit/states';
import { BREAKTHROUGH_FORMS } from './breakthrough-acts';
import { ResultPage } from './result-page';
import { BREAKTHROUGH } from './result-query';

/** One breakthrough project 攻关项目. */
const BreakthroughPage = () => {
  const { breakthroughId = '' } = useParams();
  const answer = useAnswer(BREAKTHROUGH, { id: breakthroughId });
  return (
    <Shown answer={answer} lines={8}>
      {({ results: { nodes } }) =>
        nodes[0] ? <ResultPage of="breakthrough" result={nodes[0]} forms={BREAKTHROUGH_FORMS} /> : <NotThere />
      }
    </Shown>
  );
};

export default BreakthroughPage;
