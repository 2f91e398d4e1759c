import { earning } from '../earning';
import { extensions } from '../extensions';
import { liability } from '../liability';
import { months } from '../months';
import { points } from '../points';

export const texts = { points, earning, extensions, liability, months };
