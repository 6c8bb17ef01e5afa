import { Button, Dropdown, Select, Tag } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import { useNavigate, useSearchParams } from 'react-router';

import { signOut, usePreference } from '../client';
import { useText } from '../i18n';
import { useMyself } from './myself';
import { SearchBox } from './search-box';

const YearChoice = () => {
  const { t } = useText();
  const { year, years } = useMyself();
  const [, setParams] = useSearchParams();
  return (
    <Select
      aria-label={t('frame.year')}
      variant="borderless"
      value={year}
      options={years.map((value) => ({ value, label: String(value) }))}
      onChange={(value: number) =>
        setParams(
          (now) => new URLSearchParams([...now].filter(([k]) => k !== 'year').concat([['year', String(value)]])),
        )
      }
    />
  );
};

const MyMenu = () => {
  const { t } = useText();
  const { role } = useMyself();
  const navigate = useNavigate();
  const items = [
    { key: 'account', label: t('frame.account'), onClick: () => void navigate('/account') },
    { key: 'out', label: t('frame.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text">
        {t(`terms.role.${role}`)} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
};

/** What I act for, the year, the business date, one search, and myself. */
export const TopBar = () => {
  const { t, language, setLanguage } = useText();
  const { node, today, isFixedDate } = useMyself();
  const [largeText, setLargeText] = usePreference('largeText');
  return (
    <header className="top-bar no-print">
      <strong className="top-bar__node" title={node?.name}>
        {node?.name}
      </strong>
      <YearChoice />
      {isFixedDate && (
        <span className="top-bar__date">
          <span className="soft small nowrap">{t('frame.businessDate', { date: today })}</span>
          <Tag>{t('frame.demo')}</Tag>
        </span>
      )}
      <SearchBox />
      <span className="top-bar__tools">
        <Button className="top-bar__quick" type="text" onClick={() => setLargeText(!largeText)}>
          {t(largeText ? 'frame.usualText' : 'frame.largeText')}
        </Button>
        <Button
          className="top-bar__quick"
          type="text"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('frame.language')}
        </Button>
        <MyMenu />
      </span>
    </header>
  );
};
