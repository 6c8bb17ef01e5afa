import { leftState } from '../format';
import { useFormat } from '../format/use-format';
import { useMyself } from '../frame/myself';

/** A deadline as what is left of it, with the date beside. */
export const Deadline = ({ due }: { readonly due: string }) => {
  const f = useFormat();
  const { today } = useMyself();
  return (
    <span className="nowrap">
      <span className={`left--${leftState(due, today)}`}>{f.daysLeft(due, today)}</span>{' '}
      <span className="soft small">{due}</span>
    </span>
  );
};
