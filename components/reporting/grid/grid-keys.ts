/**
 * What a key means inside a figure cell, as spreadsheets have taught everyone. A cell is either chosen (its text is selected,
 * arrows move between cells) or edited (something was typed, or F2: arrows move the caret until it stands at an edge).
 * Null: the key is not ours, the browser does what it always does.
 */
export type Direction = "up" | "down" | "left" | "right" | "row_start" | "row_end" | "first" | "last";

export type GridCommand =
  | { readonly kind: "move" | "extend"; readonly to: Direction }
  /** Enter: down, back in the column where a run of Tab began; Shift+Enter: up. */
  | { readonly kind: "next_row" | "row_before" }
  | { readonly kind: "edit" | "restore" | "clear" | "fill_down" | "select_all" | "undo" | "redo" }
  | { readonly kind: "same_cell" | "same_line" | "words" | "to_send" | "help" };

export type GridKey = {
  readonly key: string;
  /** The key's place on the keyboard: on a Thai layout Ctrl+D is still the key printed D. */
  readonly code: string;
  readonly shift: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly editing: boolean;
  readonly caretAtStart: boolean;
  readonly caretAtEnd: boolean;
};

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export function commandOf(press: GridKey): GridCommand | null {
  const { key, shift, alt, control } = press;
  // AltGr arrives as Ctrl+Alt and writes characters.
  if (alt) return !control && key === "ArrowDown" ? { kind: "words" } : null;
  if (control) return withControl(press);
  const arrow = arrows[key];
  if (arrow) return ofArrow(press, arrow);
  switch (key) {
    case "Enter":
      return { kind: shift ? "row_before" : "next_row" };
    case "Home":
    case "End":
      return press.editing ? null : { kind: shift ? "extend" : "move", to: key === "Home" ? "row_start" : "row_end" };
    case "F2":
      return { kind: "edit" };
    case "F4":
      return { kind: shift ? "same_line" : "same_cell" };
    case "Escape":
      return { kind: "restore" };
    case "Delete":
      return press.editing ? null : { kind: "clear" };
    default:
      return null;
  }
}

const letterOf = ({ key, code }: GridKey): string => (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, "")).toLowerCase();

function withControl(press: GridKey): GridCommand | null {
  switch (press.key) {
    case "Home":
    case "End":
      return { kind: press.shift ? "extend" : "move", to: press.key === "Home" ? "first" : "last" };
    case "Enter":
      return { kind: "to_send" };
  }
  if (press.code === "Slash") return { kind: "help" };
  switch (letterOf(press)) {
    case "d":
      return press.shift ? null : { kind: "fill_down" };
    case "z":
      return { kind: press.shift ? "redo" : "undo" };
    case "y":
      return press.shift ? null : { kind: "redo" };
    case "a":
      return press.editing || press.shift ? null : { kind: "select_all" };
    default:
      return null;
  }
}

function ofArrow({ shift, editing, caretAtStart, caretAtEnd }: GridKey, to: Direction): GridCommand | null {
  const sideways = to === "left" || to === "right";
  if (editing && sideways) {
    if (shift || !(to === "left" ? caretAtStart : caretAtEnd)) return null;
    return { kind: "move", to };
  }
  return { kind: shift ? "extend" : "move", to };
}
