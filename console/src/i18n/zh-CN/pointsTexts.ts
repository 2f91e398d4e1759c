import { earning } from './earning';
import { extensions } from './extensions';
import { liability } from './liability';
import { months } from './months';

/** Texts of the pages of points: they come with those pages. */
export const pointsTexts = { earning, extensions, liability, months };
