import { operations } from '../operations';

export const texts = { operations };
