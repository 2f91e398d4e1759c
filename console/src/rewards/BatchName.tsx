import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import { inLanguage } from '../benefits/useBenefitWords';
import { useMay } from '../identity/roles';

/** The name of a batch of coupons and the way to it; its id while no name is known, and to whoever may not read it. */
export function BatchName({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const mayRead = useMay()('get /coupon-batches/{id}');
  const { data } = useGet('/coupon-batches/{id}', { path: { id } }, { enabled: mayRead });
  return mayRead ? (
    <Link to={`/benefits/coupons/${id}`}>{data ? inLanguage(data.content.names, i18n.language) : id}</Link>
  ) : (
    id
  );
}
