import { customer } from '../customer';
import { feedback } from '../feedback';

export const texts = { feedback, customer };
