/** What the bar does without going anywhere. Display is switched by the forms that stand in the chrome. */
const all = ["print", "copy", "light", "dark", "thai", "english"] as const;
export type Act = (typeof all)[number];

const switches: Readonly<Partial<Record<Act, readonly [name: string, value: string]>>> = {
  light: ["theme", "light"],
  dark: ["theme", "dark"],
  thai: ["lang", "th"],
  english: ["lang", "en"],
};

const buttonOf = (act: Act): HTMLButtonElement | null => {
  const chosen = switches[act];
  return chosen ? document.querySelector(`form[action="/preferences"] button[name="${chosen[0]}"][value="${chosen[1]}"]`) : null;
};

/** The acts that would change something now. */
export const acts = (): readonly Act[] =>
  all.filter((act) => {
    if (act === "copy") return Boolean(navigator.clipboard);
    return !switches[act] || buttonOf(act)?.getAttribute("aria-pressed") === "false";
  });

export async function doAct(act: Act): Promise<void> {
  if (act === "copy") return navigator.clipboard.writeText(location.href);
  // After the dialog has gone: it does not belong on the paper.
  if (act === "print") return void setTimeout(() => window.print(), 250);
  buttonOf(act)?.click();
}
