import { getLocale, getTranslations } from "next-intl/server";
import { formatPercent, type Locale } from "@/lib/platform/format";
import type { RegionMap } from "@/lib/region/map/queries";
import { outlineId } from "@/lib/region/map/rules";
import { MapLegend } from "./map-legend";
import { shadeOf } from "./shades";
import { TileMap } from "./tile-map";

export type Place = {
  code: string;
  name: string;
  rank: number | null;
  coverage: number | null;
  href: string;
};

type Props = {
  /** In the order of the league, which is also the order of the Tab key. */
  places: Place[];
  /** Squares are drawn where no boundaries have been brought. */
  map: RegionMap | null;
  label: string;
};

/** Beyond as many the numbers would cover the shapes. */
const mostLabels = 60;
const fit = "h-auto max-h-[30rem] w-full";
const viewBoxOf = ({ width, height }: RegionMap) => `-8 -8 ${width + 16} ${height + 16}`;

/** A league as a picture; the numbers in it are the ranks of the table beside it. */
export async function LeagueMap({ places, map, label }: Props) {
  const t = await getTranslations("ranking");
  const locale = (await getLocale()) as Locale;
  const words = ({ name, rank, coverage }: Place) =>
    rank === null || coverage === null
      ? t("map.unranked", { name })
      : t("map.place", { name, rank, coverage: formatPercent(coverage, 1, locale) });
  const drawn = places.filter(({ code }) => map?.labels[code]);
  const missing = places.length - drawn.length;
  return (
    <figure
      aria-label={label}
      className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] 2xl:grid-cols-1"
    >
      {map && drawn.length > 0 ? (
        <div className="relative">
          <svg viewBox={viewBoxOf(map)} className={fit}>
            <title>{label}</title>
            {drawn.map((place) => (
              <a key={place.code} href={place.href} aria-label={words(place)} className="map-place">
                <title>{words(place)}</title>
                <use
                  href={`${map.href}#${outlineId(place.code)}`}
                  className={`stroke-surface ${shadeOf(place.coverage).fill}`}
                />
              </a>
            ))}
          </svg>
          {drawn.length <= mostLabels && (
            <svg
              aria-hidden="true"
              viewBox={viewBoxOf(map)}
              className={`${fit} pointer-events-none absolute inset-0`}
            >
              {drawn.map(({ code, rank }) => (
                <text key={code} className="map-label" {...map.labels[code]} dy="0.35em" textAnchor="middle">
                  {rank ?? ""}
                </text>
              ))}
            </svg>
          )}
        </div>
      ) : (
        <TileMap places={places} words={words} />
      )}
      <figcaption className="space-y-3 text-sm text-text-muted">
        <MapLegend />
        <p>
          {map && drawn.length > 0 ? t("map.source", { source: map.source }) : t("map.squares")}
          {map && drawn.length > 0 && missing > 0 ? ` ${t("map.missing", { count: missing })}` : ""}
        </p>
      </figcaption>
    </figure>
  );
}
