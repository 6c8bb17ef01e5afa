import { useText } from '../../i18n';

/** What happened last, without names of persons. */
export const WallFoot = () => {
  const { t } = useText();
  return (
    <footer className="screen__foot">
      <h2>{t('screen.lately')}</h2>
      <p className="screen__quiet">{t('screen.noActivity')}</p>
    </footer>
  );
};
