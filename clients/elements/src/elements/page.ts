/** What a page that has several elements says once: whom they speak for, and in which language. */
export { type Access, configure } from '../api/session';
export { type Language, speak } from '../i18n/language';
