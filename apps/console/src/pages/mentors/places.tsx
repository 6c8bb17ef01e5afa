import { useText } from '../../i18n';

interface PlacesProps {
  readonly used: number;
  readonly all: number;
}

/** Places of a master: taken ones filled, free ones outlined, and in figures. */
export const Places = ({ used, all }: PlacesProps) => {
  const { t } = useText();
  return (
    <span className="places">
      <span aria-hidden className="places__dots">
        {Array.from({ length: Math.max(all, used) }, (_, place) => (
          <span key={place} data-taken={place < used} />
        ))}
      </span>
      <span className="nowrap">{t('mentor.placesOf', { used, all })}</span>
    </span>
  );
};
