import { activities } from '../activities';
import { benefits } from '../benefits';
import { coupons } from '../coupons';
import { earning } from '../earning';
import { quotes } from '../quotes';
import { rewards } from '../rewards';
import { stacking } from '../stacking';

export const texts = { benefits, rewards, coupons, activities, stacking, earning, quotes };
