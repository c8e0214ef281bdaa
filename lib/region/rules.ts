/** Of fewer people than this nothing is told to whoever may see no person. */
export const fewest = 5;

/**
 * Which groups, shown beside the sum of them all, would tell of a person or two: those of fewer than five people and,
 * lest what is left over after all the others tell it, the next smallest until five stand behind what is hidden.
 */
export function tellingGroups<T extends { members: number }>(groups: readonly T[]): Set<T> {
  const bySize = groups.filter(({ members }) => members > 0).sort((a, b) => a.members - b.members);
  const hidden = bySize.filter(({ members }) => members < fewest);
  const behind = () => hidden.reduce((sum, { members }) => sum + members, 0);
  while (hidden.length > 0 && (hidden.length < 2 || behind() < fewest)) {
    const next = bySize[hidden.length];
    if (!next) break;
    hidden.push(next);
  }
  return new Set(hidden);
}
