const eventName = "page-opening";

/** Another page of the product is on its way; what is on the screen is of the page before it. */
export const saysOpening = (address: string): boolean => window.dispatchEvent(new CustomEvent<string>(eventName, { detail: address }));

/** Calls back with the address of the page that is on its way; returns the way to stop listening. */
export function onOpening(begin: (address: string) => void): () => void {
  const listen = (event: Event) => begin((event as CustomEvent<string>).detail);
  window.addEventListener(eventName, listen);
  return () => window.removeEventListener(eventName, listen);
}
