import type { forms as chinese } from '../zh-CN/forms';

export const forms: typeof chinese = {
  code: 'Code',
  codeHelp: 'Small letters, digits and hyphens. It is for good and cannot be changed later.',
  codeWrong: 'Only small letters, digits and hyphens, at most 60',
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
  textZh: 'Terms that members read, in Chinese',
  textEn: 'Terms that members read, in English',
  missing: 'Must be given',
  whole: 'A whole number only',
  wrongAmount: 'An amount with at most six decimals',
  refused: 'There is more to mend before it can be saved:',
  save: 'Save',
  edit: 'Edit',
  state: 'State',
  noLimit: 'No limit',
};
