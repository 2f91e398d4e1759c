import { groups } from '../groups';

export const texts = { groups };
