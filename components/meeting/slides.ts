/**
 * The slides of a meeting are the panels of the overview as they stand in the page, in their order: what the overview gains, the
 * meeting shows. The first slide is what stands before and between the panels: confidence, headline, ruler and the finding.
 */
export type Slide = { readonly title: string; readonly parts: readonly HTMLElement[]; readonly isPanel: boolean };

/** Things of a page that float over every slide. */
const floating = ".chart-tip, [hidden]";

export function slidesOf(root: HTMLElement, openingTitle: string): Slide[] {
  const opening: HTMLElement[] = [];
  const panels: Slide[] = [];
  const walk = (element: Element): void => {
    if (!(element instanceof HTMLElement) || element.matches(floating)) return;
    if (element.matches("section.panel")) {
      const title = element.querySelector(".panel-title")?.textContent?.trim() ?? "";
      panels.push({ title, parts: [element], isPanel: true });
    } else if (element.querySelector("section.panel")) {
      element.dataset.meetingGroup = "";
      for (const child of element.children) walk(child);
    } else opening.push(element);
  };
  for (const child of root.children) walk(child);
  return opening.length > 0 ? [{ title: openingTitle, parts: opening, isPanel: false }, ...panels] : panels;
}

/** Shows one slide and hides the others, for everybody alike. */
export function showSlide(slides: readonly Slide[], index: number): void {
  for (const [at, { parts }] of slides.entries()) {
    for (const part of parts) part.dataset.meeting = at === index ? "now" : "off";
  }
}
