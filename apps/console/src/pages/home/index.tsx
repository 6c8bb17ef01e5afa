import './home.css';

import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { Figures } from './figures';
import { Work } from './work';

/** The same for all: what waits for me, and the figures of my unit. */
const HomePage = () => {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('frame.home')} />
      <div className="home">
        <Work />
        <Figures />
      </div>
    </>
  );
};

export default HomePage;
