import type { pointsTexts as chinese } from '../zh-CN/pointsTexts';
import { earning } from './earning';
import { extensions } from './extensions';
import { liability } from './liability';
import { months } from './months';
import { stacking } from './stacking';

export const pointsTexts: typeof chinese = { earning, extensions, liability, months, stacking };
