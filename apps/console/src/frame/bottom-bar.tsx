import { NavLink } from 'react-router';

import { useText } from '../i18n';
import { useMyself } from './myself';
import { tabsFor } from './navigation';

/** Three tabs at the thumb, on narrow screens. */
export const BottomBar = () => {
  const { t } = useText();
  const { role } = useMyself();
  return (
    <nav className="bottom-bar no-print" aria-label={t('frame.navigation')}>
      {tabsFor(role).map(({ path, title, icon: Icon }) => (
        <NavLink key={path} to={`/${path}`} end={path === ''}>
          {Icon && <Icon />}
          <span>{t(path === '' ? 'frame.today' : path === 'account' ? 'frame.me' : title)}</span>
        </NavLink>
      ))}
    </nav>
  );
};
