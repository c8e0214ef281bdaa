/** Boundaries as a GeoJSON file: a square for each region, side by side in rows of five. */
export function squaresOf(codes: string[]): string {
  const features = codes.map((code, at) => {
    const [east, north] = [111.5 + (at % 5) * 0.1, -7.2 + Math.floor(at / 5) * 0.1];
    const ring = [
      [east, north],
      [east + 0.1, north],
      [east + 0.1, north + 0.1],
      [east, north + 0.1],
      [east, north],
    ];
    return { type: "Feature", properties: { code }, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}
