import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import { graphql, type ResultOf, useAnswer } from '../client';
import { useText } from '../i18n';

const SEARCH = graphql(`
  query SearchPeople($text: String!) {
    workers(first: 8, filter: { text: $text }) {
      nodes {
        personId
        name
        enterpriseName
        trade
      }
    }
  }
`);

const PAUSE_MS = 250;

/** Ctrl-K and no bare letter, which a Chinese input method needs. */
const useCtrlK = (run: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
};

const hitsOf = (data: ResultOf<typeof SEARCH> | undefined) =>
  (data?.workers.nodes ?? []).map(({ personId, name, enterpriseName, trade }) => ({
    value: `/workers/${personId}`,
    label: (
      <span>
        {name} <span className="soft small">{[enterpriseName, trade].filter(Boolean).join(' · ')}</span>
      </span>
    ),
  }));

/** The one search: people by name, pinyin or initials. */
export const SearchBox = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useCtrlK(() => input.current?.focus());
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, loading } = useAnswer(SEARCH, { text: asked }, { skip: asked === '' });
  const nothing = asked !== '' && !loading ? t('frame.searchNothing', { text: asked }) : null;
  return (
    <AutoComplete
      className="search-box"
      value={typed}
      options={asked === '' ? [] : hitsOf(data)}
      notFoundContent={nothing}
      onChange={(text: string) => setTyped(text.startsWith('/workers/') ? '' : text)}
      onSelect={(to: string) => {
        setTyped('');
        void navigate(to);
      }}
    >
      <Input
        ref={input}
        prefix={<SearchOutlined />}
        suffix={<kbd aria-hidden>Ctrl K</kbd>}
        aria-label={t('frame.search')}
        placeholder={t('frame.searchHint')}
      />
    </AutoComplete>
  );
};
