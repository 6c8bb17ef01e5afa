import './outbox.css';

import { Button } from 'antd';

import { useText } from '../i18n';
import { useNames } from '../kit/use-names';
import { dropAct, type Waiting } from './outbox';
import { useOutbox } from './use-outbox';

const Refused = ({ waiting }: { readonly waiting: Waiting }) => {
  const { t, say } = useText();
  const name = useNames();
  const { act } = waiting;
  const typed = act.kind === 'sign' ? act.remark : act.kind === 'return' ? act.reason : act.note;
  return (
    <li>
      <strong>
        {t(`phone.did.${act.kind}`)} · {name('milestone', waiting.milestone)}
      </strong>
      <p>{waiting.refusal && say(waiting.refusal)}</p>
      {typed && <p className="soft">{typed}</p>}
      <Button onClick={() => void dropAct(waiting)}>{t('phone.understood')}</Button>
    </li>
  );
};

/** What has not left yet, and what came back refused with what was typed. */
export const OutboxNotice = () => {
  const { t } = useText();
  const { waiting } = useOutbox();
  const refused = waiting.filter(({ refusal }) => refusal);
  const left = waiting.length - refused.length;
  return (
    <>
      {left > 0 && (
        <p className="outbox" role="status">
          {t('phone.waiting', { count: left })}
        </p>
      )}
      {refused.length > 0 && (
        <ul className="outbox outbox--refused" role="alert">
          {refused.map((each) => (
            <Refused key={each.id} waiting={each} />
          ))}
        </ul>
      )}
    </>
  );
};
