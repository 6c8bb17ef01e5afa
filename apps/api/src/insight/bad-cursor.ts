import { badInput, type EdgeError } from '../edge';

/** A cursor that no board gave out. */
export const badCursor = (): EdgeError =>
  badInput('after', {
    zh: '游标无效，请从第一页重新开始。',
    en: 'Not a cursor of this list: start again at its first page.',
  });
