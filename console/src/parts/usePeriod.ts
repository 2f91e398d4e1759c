import { useSearchParams } from 'react-router';
import { useSettings } from '../app/settings';
import { type Period, periodIn, todayIn } from './period';

/** The two dates in the address; all else in the address stays. */
export function usePeriod() {
  const [address, setAddress] = useSearchParams();
  const today = todayIn(useSettings().timeZone);
  const setPeriod = ({ from, to }: Period) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('from', from);
        if (to === today) {
          after.delete('to');
        } else {
          after.set('to', to);
        }
        return after;
      },
      { replace: true },
    );
  return { period: periodIn(address, today), today, setPeriod };
}
