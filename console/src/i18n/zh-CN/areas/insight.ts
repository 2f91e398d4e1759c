import { insight } from '../insight';

export const texts = { insight };
