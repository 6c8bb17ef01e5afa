import './account.css';

import { Button, Segmented } from 'antd';

import { signOut, usePreference } from '../../client';
import { useMyself } from '../../frame/myself';
import { entriesFor, isOnPhone } from '../../frame/navigation';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { PageLink } from '../../kit/page-link';
import { PasswordForm } from './password-form';
import { Publication } from './publication';

const Who = () => {
  const { t } = useText();
  const { role, node } = useMyself();
  return (
    <section className="card account__part" aria-labelledby="who">
      <h2 id="who">{t('account.who')}</h2>
      <dl className="account__who">
        <dt>{t('account.role')}</dt>
        <dd>{t(`terms.role.${role}`)}</dd>
        <dt>{t('account.node')}</dt>
        <dd>{node?.name ?? '—'}</dd>
      </dl>
    </section>
  );
};

const Display = () => {
  const { t, language, setLanguage } = useText();
  const [largeText, setLargeText] = usePreference('largeText');
  return (
    <section className="card account__part" aria-labelledby="display">
      <h2 id="display">{t('account.display')}</h2>
      <div className="field">
        <span className="field__label">{t('account.language')}</span>
        <Segmented
          aria-label={t('account.language')}
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => setLanguage(value as 'zh' | 'en')}
        />
      </div>
      <div className="field">
        <span className="field__label">{t('account.textSize')}</span>
        <Segmented
          aria-label={t('account.textSize')}
          value={largeText ? 'large' : 'usual'}
          options={[
            { value: 'usual', label: t('account.usual') },
            { value: 'large', label: t('account.large') },
          ]}
          onChange={(value) => setLargeText(value === 'large')}
        />
      </div>
    </section>
  );
};

/** On a narrow screen the pages that have no tab are found here. */
const OtherPages = () => {
  const { t } = useText();
  const { role } = useMyself();
  return (
    <nav className="account__pages" aria-label={t('frame.navigation')}>
      {entriesFor(role)
        .filter(({ path }) => path !== '' && path !== 'account')
        .map(({ path, title }) => (
          <PageLink key={path} to={`/${path}`}>
            {t(title)}
          </PageLink>
        ))}
    </nav>
  );
};

/** Who I am, how the console looks to me, my password. */
const AccountPage = () => {
  const { t } = useText();
  const { role } = useMyself();
  return (
    <>
      <PageHead title={t('frame.account')} />
      <div className="account">
        <Who />
        <OtherPages />
        <Display />
        {isOnPhone(role) && <Publication />}
        <PasswordForm />
        <Button size="large" className="account__out" onClick={signOut}>
          {t('frame.signOut')}
        </Button>
      </div>
    </>
  );
};

export default AccountPage;
