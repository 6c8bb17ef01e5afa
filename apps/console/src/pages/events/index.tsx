import './events.css';

import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { ChoiceFilter, ListPage, TextFilter, type ListAddress, useListAddress } from '../../kit/list-page';
import { EventView } from './event-view';
import { type EventRow, EVENTS } from './events-query';

const DayFilter = ({
  list,
  name,
  label,
}: {
  readonly list: ListAddress;
  readonly name: string;
  readonly label: string;
}) => {
  const value = list.filters[name];
  return (
    <label className="filter">
      <span>{label}</span>
      <DatePicker
        aria-label={label}
        value={value ? dayjs(value) : null}
        onChange={(day) => list.setFilter(name, day?.format('YYYY-MM-DD'))}
      />
    </label>
  );
};

const useShownEvent = () => {
  const [params, setParams] = useSearchParams();
  const [stream, position] = [params.get('open'), params.get('at')];
  const change = (open: string | undefined, at: string | undefined): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of [
        ['open', open],
        ['at', at],
      ] as const) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return {
    shown: stream !== null && position !== null ? { stream, position } : undefined,
    onShow: (to: string, at: string) => change(to, at),
    onClose: () => change(undefined, undefined),
  };
};

/** The address' words as arguments of the query; what is not given does not narrow. */
const askedIn = ({ type, order, ...filters }: ListAddress['filters']) => {
  const given = (name: string): string | null => filters[name] ?? null;
  return {
    order: order === 'OLDEST_FIRST' ? ('OLDEST_FIRST' as const) : ('NEWEST_FIRST' as const),
    filter: {
      types: type === undefined ? null : [type],
      stream: given('stream'),
      about: given('about'),
      actor: given('actor'),
      from: given('from'),
      to: given('to'),
    },
  };
};

/** The log for auditors: what was recorded, when, by whom; one event opens beside. */
const EventsPage = () => {
  const { t } = useText();
  const f = useFormat();
  const list = useListAddress();
  const { shown, onShow, onClose } = useShownEvent();
  const answer = useAnswer(EVENTS, { first: 50, after: list.after ?? null, ...askedIn(list.filters) });
  return (
    <div className={shown ? 'events events--open' : 'events'}>
      <div className="events__list">
        <ListPage<EventRow>
          title={t('frame.events')}
          list={list}
          answer={answer}
          rows={answer.data?.events}
          rowKey={({ position }) => position}
          filters={
            <>
              <TextFilter list={list} name="type" label={t('events.type')} />
              <TextFilter list={list} name="stream" label={t('events.stream')} />
              <TextFilter list={list} name="about" label={t('events.about')} />
              <TextFilter list={list} name="actor" label={t('events.actor')} />
              <DayFilter list={list} name="from" label={t('events.from')} />
              <DayFilter list={list} name="to" label={t('events.to')} />
              <ChoiceFilter
                list={list}
                name="order"
                label={t('events.order')}
                unset={t('events.newestFirst')}
                options={[{ value: 'OLDEST_FIRST', label: t('events.oldestFirst') }]}
              />
            </>
          }
          columns={[
            {
              key: 'at',
              title: t('events.recordedAt'),
              cell: (row) => <span className="events__mono nowrap">{f.instant(row.recordedAt)}</span>,
            },
            {
              key: 'type',
              title: t('events.type'),
              cell: (row) => (
                <button
                  type="button"
                  className="events__type events__mono"
                  onClick={() => onShow(row.stream, row.position)}
                >
                  {row.type}
                </button>
              ),
            },
            {
              key: 'stream',
              title: t('events.stream'),
              cell: (row) => (
                <span className="events__mono events__stream" title={row.stream}>
                  {row.stream} @{row.version}
                </span>
              ),
              priority: 2,
            },
            { key: 'actor', title: t('events.actor'), cell: (row) => row.actorName ?? row.actor, priority: 2 },
            { key: 'node', words: true, title: t('events.node'), cell: (row) => row.nodeName ?? '—', priority: 3 },
          ]}
          empty={t('events.none')}
        />
        {answer.data && !answer.data.events.complete && <p className="soft small">{t('events.incomplete')}</p>}
      </div>
      {shown && <EventView key={shown.position} {...shown} onShow={onShow} onClose={onClose} />}
    </div>
  );
};

export default EventsPage;
