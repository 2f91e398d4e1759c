import type { pointsTexts as chinese } from '../zh-CN/pointsTexts';
import { earning } from './earning';
import { extensions } from './extensions';
import { liability } from './liability';
import { months } from './months';

export const pointsTexts: typeof chinese = { earning, extensions, liability, months };
