import './home.css';

import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { Figures } from './figures';

/**
 * The same for all: the figures of my unit. What waits for me (`myWork`) belongs above them and what happened lately
 * (`recentActivity`) below, once the interface tells.
 */
const HomePage = () => {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('frame.home')} />
      <div className="home">
        <Figures />
      </div>
    </>
  );
};

export default HomePage;
