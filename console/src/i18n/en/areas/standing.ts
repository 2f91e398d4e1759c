import { benefits } from '../benefits';
import { coupons } from '../coupons';
import { customer } from '../customer';
import { feedback } from '../feedback';
import { guardian } from '../guardian';
import { membership } from '../membership';
import { points } from '../points';
import { policies } from '../policies';
import { rewards } from '../rewards';
import { standing } from '../standing';

export const texts = {
  standing,
  customer,
  membership,
  guardian,
  benefits,
  coupons,
  feedback,
  points,
  policies,
  rewards,
};
