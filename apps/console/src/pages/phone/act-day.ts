import { todayInCity } from '../../format';
import { useMyself } from '../../frame/myself';

/** The business date of an act done now: the city's own where it stands still, else today's, network or not. */
export const useActDay = (): string => {
  const { today, isFixedDate } = useMyself();
  return isFixedDate ? today : todayInCity();
};
