import './home.css';

import { useMyself } from '../../frame/myself';
import { isOnPhone } from '../../frame/navigation';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { Activity } from './activity';
import { Figures } from './figures';
import { Work } from './work';

/** The same for all: what waits for me, the figures of my unit, and for officers what happened lately. */
const HomePage = () => {
  const { t } = useText();
  const { role } = useMyself();
  return (
    <>
      <PageHead title={t('frame.home')} />
      <div className="home">
        <Work />
        <Figures />
        {!isOnPhone(role) && <Activity />}
      </div>
    </>
  );
};

export default HomePage;
