import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import { graphql, type ResultOf, useAnswer } from '../client';
import { useText } from '../i18n';

const SEARCH = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 5) {
      people {
        personId
        name
        enterpriseName
        trade
      }
      organisations {
        nodeId
        name
        countyName
      }
      pairings {
        pairingId
        masterName
        apprenticeName
        enterpriseName
      }
      grants {
        grantId
        beneficiaryName
        year
      }
    }
  }
`);

type Found = ResultOf<typeof SEARCH>['search'];

interface Hit {
  readonly to: string;
  readonly name: string;
  readonly about: string;
}

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

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

const hitsOf = ({ people, organisations, pairings, grants }: Found) =>
  [
    [
      'frame.workers',
      people.map((p): Hit => ({
        to: `/workers/${p.personId}`,
        name: p.name ?? '—',
        about: joined(p.enterpriseName, p.trade),
      })),
    ],
    [
      'frame.enterprises',
      organisations.map((o): Hit => ({ to: `/enterprises/${o.nodeId}`, name: o.name, about: joined(o.countyName) })),
    ],
    [
      'frame.pairings',
      pairings.map((p): Hit => ({
        to: `/pairings/${p.pairingId}`,
        name: joined(p.masterName, p.apprenticeName),
        about: joined(p.enterpriseName),
      })),
    ],
    [
      'frame.grants',
      grants.map((g): Hit => ({ to: `/grants/${g.grantId}`, name: g.beneficiaryName ?? '—', about: String(g.year) })),
    ],
  ] as const;

const useOptions = (data: ResultOf<typeof SEARCH> | undefined) => {
  const { t } = useText();
  if (!data) return [];
  return hitsOf(data.search)
    .filter(([, hits]) => hits.length > 0)
    .map(([title, hits]) => ({
      label: t(title),
      options: hits.map(({ to, name, about }) => ({
        value: to,
        label: (
          <span>
            {name} <span className="soft small">{about}</span>
          </span>
        ),
      })),
    }));
};

/** The one search: people by name, pinyin or initials, enterprises, pairings and grants by name or number. */
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
  const options = useOptions(data);
  return (
    <AutoComplete
      className="search-box"
      value={typed}
      options={asked === '' ? [] : options}
      notFoundContent={asked !== '' && !loading ? t('frame.searchNothing', { text: asked }) : null}
      popupMatchSelectWidth={360}
      onChange={(text: string) => setTyped(text.startsWith('/') ? '' : text)}
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
