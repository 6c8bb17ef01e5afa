import type { Failure } from '../client';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n';

interface Shown {
  readonly rememberedAt?: string | undefined;
  readonly failure: Failure | undefined;
}

/** Says plainly that a page shows what was so at a time before, and of when the oldest of it is. */
export const RememberedNotice = ({ answers }: { readonly answers: readonly Shown[] }) => {
  const { t } = useText();
  const f = useFormat();
  const [oldest] = answers
    .flatMap(({ rememberedAt, failure }) => (rememberedAt === undefined ? [] : [{ at: rememberedAt, failure }]))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!oldest) return null;
  return (
    <p className="remembered" role="status">
      {t(oldest.failure ? 'kit.rememberedOffline' : 'kit.rememberedSlow', { at: f.instant(oldest.at) })}
    </p>
  );
};
