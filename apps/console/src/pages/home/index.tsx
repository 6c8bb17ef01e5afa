import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { Empty } from '../../kit/states';
import { Figures } from './figures';
import './home.css';

/** The same for all: what waits for me, the figures of my unit, what happened lately. */
const HomePage = () => {
  const { t } = useText();
  return (
    <>
      <PageHead title={t('frame.home')} />
      <div className="home">
        <section className="card" aria-labelledby="waiting">
          <h2 id="waiting">{t('home.waiting')}</h2>
          <Empty text={t('home.nothingWaiting')} />
        </section>
        <Figures />
        <section className="card" aria-labelledby="lately">
          <h2 id="lately">{t('home.activity')}</h2>
          <Empty text={t('home.noActivity')} />
        </section>
      </div>
    </>
  );
};

export default HomePage;
