import { earning } from './earning';
import { extensions } from './extensions';
import { liability } from './liability';
import { months } from './months';
import { stacking } from './stacking';

/** Texts of the pages of points and of what goes together: they come with those pages. */
export const pointsTexts = { earning, extensions, liability, months, stacking };
