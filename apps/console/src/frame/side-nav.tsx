import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';

import { usePreference } from '../client';
import { useText } from '../i18n';
import { useMyself } from './myself';
import { entriesFor } from './navigation';

/** The left navigation by role: words beside icons, or below them when it is folded. */
export const SideNav = () => {
  const { t } = useText();
  const { role } = useMyself();
  const [folded, setFolded] = usePreference('navigationFolded');
  return (
    <nav className="side-nav no-print" data-folded={folded} aria-label={t('frame.navigation')}>
      <NavLink to="/" className="side-nav__mark" end>
        <img src="/mark.svg" alt="" width={28} height={28} />
        <span>{t('terms.product')}</span>
      </NavLink>
      <ul>
        {entriesFor(role).map(({ path, title, icon: Icon }) => (
          <li key={path}>
            <NavLink to={`/${path}`} end={path === ''}>
              {Icon && <Icon />}
              <span>{t(title)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className="side-nav__fold" onClick={() => setFolded(!folded)}>
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span>{t(folded ? 'frame.unfold' : 'frame.fold')}</span>
      </button>
    </nav>
  );
};
