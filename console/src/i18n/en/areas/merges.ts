import { merges } from '../merges';

export const texts = { merges };
