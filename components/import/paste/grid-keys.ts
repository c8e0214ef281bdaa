import type { GridAction } from "./grid-state";

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

const far = 1_000;

/**
 * What a key does, as in a spreadsheet; null for those that are the browser's. Tab goes right while a cell is being
 * changed and otherwise leaves the grid, which nobody can else do by keyboard.
 */
export function keyAction(event: Key, isEditing: boolean): GridAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const control = ctrlKey || metaKey;
  if (isEditing) {
    if (key === "Enter") return { type: "commit", down: shiftKey ? -1 : 1 };
    if (key === "Tab") return { type: "commit", right: shiftKey ? -1 : 1 };
    return key === "Escape" ? { type: "drop" } : null;
  }
  if (control && key.toLowerCase() === "z") return { type: "undo" };
  const [down, right] = steps[key] ?? [0, 0];
  if (down !== 0 || right !== 0)
    return {
      type: "step",
      down: control ? Math.sign(down) * far : down,
      right: control ? Math.sign(right) * far : right,
    };
  if (key === "Home") return { type: "step", down: control ? -far : 0, right: -far };
  if (key === "End") return { type: "step", down: 0, right: far };
  if (key === "Enter") return { type: "step", down: shiftKey ? -1 : 1, right: 0 };
  if (key === "F2") return { type: "edit" };
  if (key === "Delete" || key === "Backspace") return { type: "empty" };
  return key.length === 1 && !control && !altKey ? { type: "edit", text: key } : null;
}

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};
