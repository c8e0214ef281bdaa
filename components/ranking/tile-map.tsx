import type { Place } from "./league-map";
import { shadeOf } from "./shades";

type Props = { places: Place[]; words: (place: Place) => string };

/** Equal squares in the order of the league, for regions whose boundaries nobody has brought. */
export function TileMap({ places, words }: Props) {
  return (
    <ol className="grid grid-cols-4 gap-1 sm:grid-cols-6 lg:grid-cols-10 2xl:grid-cols-5">
      {places.map((place) => {
        const { background, text } = shadeOf(place.coverage);
        return (
          <li key={place.code}>
            <a
              href={place.href}
              aria-label={words(place)}
              title={words(place)}
              className={`flex aspect-square flex-col justify-between overflow-hidden rounded-control p-1.5 ${background} ${text}`}
            >
              <span className="text-lg leading-none font-semibold">{place.rank ?? "—"}</span>
              <span className="text-xs leading-tight break-words hyphens-auto">{place.name}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
