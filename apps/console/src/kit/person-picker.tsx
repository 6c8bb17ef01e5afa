import { Select } from 'antd';
import { useState } from 'react';

import { graphql, useAnswer } from '../client';
import { useFormat } from '../format/use-format';
import { useMyself } from '../frame/myself';
import { useText } from '../i18n';
import { useNames } from './use-names';
import { useSettled } from './use-settled';

const FIND_WORKERS = graphql(`
  query FindWorkers($text: String, $nodeId: ID, $paired: Boolean) {
    workers(first: 20, filter: { text: $text, nodeId: $nodeId, paired: $paired, employed: true }) {
      nodes {
        personId
        name
        enterpriseName
        trade
        grade
      }
    }
  }
`);

const FIND_MENTORS = graphql(`
  query FindMentors($programmeId: ID!, $text: String, $nodeId: ID) {
    mentors(programmeId: $programmeId, first: 20, filter: { text: $text, nodeId: $nodeId, hasPlace: true }) {
      nodes {
        personId
        name
        enterpriseName
        trades
        grade
        usedPlaces
        allPlaces
      }
    }
  }
`);

/** Who somebody is that was chosen. */
export const CHOSEN_PERSON = graphql(`
  query ChosenPerson($id: ID!) {
    worker(id: $id) {
      personId
      name
      enterpriseName
    }
  }
`);

/** Somebody who can be chosen, and what tells them from a namesake. */
interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly about: string;
}

interface PersonPickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (personId: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
  /** Only people of this unit and those below it. */
  readonly nodeId?: string | null;
  /** Any employed worker, only those without a pairing, or masters of the pool with a free place. */
  readonly among?: 'workers' | 'unpaired' | 'mentors';
}

const useWorkers = (among: string, text: string, nodeId: string | null) => {
  const f = useFormat();
  const name = useNames();
  const asked = { text: text || null, nodeId, paired: among === 'unpaired' ? false : null };
  const { data, loading } = useAnswer(FIND_WORKERS, asked, { skip: among === 'mentors' });
  const found = (data?.workers.nodes ?? []).map((one): Candidate => {
    const about = [one.enterpriseName, name('trade', one.trade), f.gradeShort(one.grade)];
    return { personId: one.personId, name: one.name ?? one.personId.slice(0, 8), about: about.join(' · ') };
  });
  return { found, loading };
};

const useMentors = (among: string, text: string, nodeId: string | null) => {
  const f = useFormat();
  const { t } = useText();
  const name = useNames();
  const { programme } = useMyself();
  const asked = { programmeId: programme?.programmeId ?? '', text: text || null, nodeId };
  const { data, loading } = useAnswer(FIND_MENTORS, asked, { skip: among !== 'mentors' || !programme });
  const found = (data?.mentors.nodes ?? []).map((one): Candidate => {
    const trades = one.trades.map((trade) => name('trade', trade)).join(t('kit.comma'));
    const places = t('kit.freePlaces', { count: one.allPlaces - one.usedPlaces });
    const about = [one.enterpriseName, trades, f.gradeShort(one.grade), places];
    return { personId: one.personId, name: one.name ?? one.personId.slice(0, 8), about: about.join(' · ') };
  });
  return { found, loading };
};

/** Somebody chosen before who is not among those found: after a reload, or once another text was typed. */
const useChosen = (personId: string | undefined, found: readonly Candidate[]): readonly Candidate[] => {
  const isKnown = personId === undefined || found.some((one) => one.personId === personId);
  const { data } = useAnswer(CHOSEN_PERSON, { id: personId ?? '' }, { skip: isKnown });
  const worker = data?.worker;
  if (isKnown || worker?.personId !== personId) return [];
  return [{ personId, name: worker.name ?? personId.slice(0, 8), about: worker.enterpriseName ?? '' }];
};

/** Chooses a person by name, pinyin or initials; namesakes are told apart by enterprise, trade and grade. */
export const PersonPicker = ({ value, onChange, nodeId = null, among = 'workers', ...input }: PersonPickerProps) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const workers = useWorkers(among, settled, nodeId);
  const mentors = useMentors(among, settled, nodeId);
  const { found, loading } = among === 'mentors' ? mentors : workers;
  const personId = typeof value === 'string' && value !== '' ? value : undefined;
  const options = [...useChosen(personId, found), ...found].map((one) => ({
    value: one.personId,
    label: one.name,
    about: one.about,
  }));
  return (
    <Select
      {...input}
      aria-busy={loading || text !== settled}
      value={options.some((one) => one.value === personId) ? (personId ?? null) : null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={loading}
      options={options}
      placeholder={t('kit.choosePerson')}
      notFoundContent={loading ? t('kit.loading') : t('kit.noPerson', { text: settled })}
      optionRender={({ data: person }) => (
        <span className="picker__option">
          {person.label} <span className="soft small">{person.about}</span>
        </span>
      )}
      style={{ width: '100%' }}
    />
  );
};
