/** What the command bar is opened for: everything, or places only (the area switch of an overview). */
export type CommandMode = "all" | "area";

const eventName = "command-bar";

/** Opens the command bar of the frame from anywhere on the page. */
export const openCommandBar = (mode: CommandMode): boolean =>
  window.dispatchEvent(new CustomEvent<CommandMode>(eventName, { detail: mode }));

/** Calls back when a part of the page opens the bar; returns the way to stop listening. */
export function onCommandBar(open: (mode: CommandMode) => void): () => void {
  const listen = (event: Event) => open((event as CustomEvent<CommandMode>).detail);
  window.addEventListener(eventName, listen);
  return () => window.removeEventListener(eventName, listen);
}
