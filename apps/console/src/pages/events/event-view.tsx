import { Button } from 'antd';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { EVENT, type EventWhole } from './events-query';

const PAGES: Readonly<Record<string, string>> = {
  pairing: 'pairings',
  worker: 'workers',
  round: 'rounds',
  grant: 'grants',
  enterprise: 'enterprises',
};

/** The page of the thing that a stream is about; undefined where the console has none. */
export const pageOfStream = (stream: string): string | undefined => {
  const [, kind = '', id = ''] = /^([a-z]+)-(.+)$/.exec(stream) ?? [];
  const page = PAGES[kind];
  return page === undefined ? undefined : `/${page}/${id}`;
};

const Fields = ({ event }: { readonly event: EventWhole }) => {
  const { t } = useText();
  const f = useFormat();
  const { detail } = event;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [t('events.recordedAt'), f.instant(event.recordedAt)],
    [t('events.actor'), event.actorName ?? event.actor],
    [t('events.onBehalfOf'), detail?.onBehalfOf],
    [t('events.node'), event.nodeName],
    [t('events.eventId'), detail?.id],
    [t('events.command'), detail?.commandId],
    [t('events.commandHash'), detail?.commandHash],
    [t('events.correlation'), detail?.correlationId],
    [t('events.causation'), detail?.causationId],
    [t('events.release'), detail?.release],
    [t('events.schema'), detail && String(detail.schema)],
  ];
  return (
    <dl className="facts event__fields">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label} className="event__field">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
};

interface EventViewProps {
  readonly stream: string;
  readonly position: string;
  readonly onShow: (stream: string, position: string) => void;
  readonly onClose: () => void;
}

const One = ({
  nodes,
  position,
  stream,
  onShow,
  onClose,
}: EventViewProps & { readonly nodes: readonly EventWhole[] }) => {
  const { t } = useText();
  const place = nodes.findIndex((event) => event.position === position);
  const event = nodes[place];
  if (!event) return <p className="soft">{t('events.beyond')}</p>;
  const [before, after] = [nodes[place - 1], nodes[place + 1]];
  const page = pageOfStream(stream);
  return (
    <>
      <div className="card__head">
        <h2>
          {event.type} <span className="soft small">{t('events.version', { version: event.version })}</span>
        </h2>
        <Button size="small" onClick={onClose}>
          {t('events.close')}
        </Button>
      </div>
      <p className="event__stream">
        <code>{stream}</code> {page && <PageLink to={page}>{t('events.toThing')}</PageLink>}
      </p>
      <Fields event={event} />
      <h3>{t('events.data')}</h3>
      <pre className="event__data" tabIndex={0} aria-label={t('events.data')}>
        {JSON.stringify(event.detail?.data, null, 2)}
      </pre>
      <nav className="event__neighbours" aria-label={t('events.neighbours')}>
        {before && (
          <Button onClick={() => onShow(stream, before.position)}>{t('events.before', { type: before.type })}</Button>
        )}
        {after && (
          <Button onClick={() => onShow(stream, after.position)}>{t('events.after', { type: after.type })}</Button>
        )}
      </nav>
    </>
  );
};

/** One event: labelled fields first, its data as recorded second, its neighbours in the stream. */
export const EventView = (props: EventViewProps) => {
  const { t } = useText();
  const answer = useAnswer(EVENT, { stream: props.stream });
  return (
    <aside className="card event" aria-label={t('events.one')}>
      <Shown answer={answer} lines={8}>
        {({ events }) => <One {...props} nodes={events.nodes} />}
      </Shown>
    </aside>
  );
};
