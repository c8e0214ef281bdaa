/** SIPP takes no more in one file. */
export const rowsPerFile = 10_000;

/** How many files so many officials make; none for none. */
export function filesFor(count: number): number {
  return Math.ceil(count / rowsPerFile);
}

type Known = { hasNik: boolean; birthPlace: string | null; birthDate: unknown; sex: string | null };

export const requiredFields = ["nik", "birthPlace", "birthDate", "sex"] as const;
export type RequiredField = (typeof requiredFields)[number];

/** What SIPP would refuse somebody for: it checks these against the population register. */
export function missingFields({ hasNik, birthPlace, birthDate, sex }: Known): RequiredField[] {
  const known = {
    nik: hasNik,
    birthPlace: Boolean(birthPlace),
    birthDate: Boolean(birthDate),
    sex: Boolean(sex),
  };
  return requiredFields.filter((field) => !known[field]);
}
