/** The menus of panels: one open at a time, closed by Escape or a click elsewhere; a picture is made when it is asked for. */
export function listenToPanelMenus(): () => void {
  const close = (except: Element | null): void => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.panel-menu[open]")) if (menu !== except) menu.open = false;
  };
  const byClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    close(target.closest("details.panel-menu"));
    const button = target.closest<HTMLElement>("[data-picture]");
    const panel = button?.closest<HTMLElement>(".panel");
    if (button && panel) void savePicture(panel, button.dataset);
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    const open = document.querySelector<HTMLDetailsElement>("details.panel-menu[open]");
    close(null);
    if (open?.contains(document.activeElement)) open.querySelector("summary")?.focus();
  };
  document.addEventListener("click", byClick);
  document.addEventListener("keydown", byKey);
  return () => {
    document.removeEventListener("click", byClick);
    document.removeEventListener("keydown", byKey);
  };
}

/** Drawn by code that only comes when somebody saves a picture. */
async function savePicture(panel: HTMLElement, { picture, file, caption }: DOMStringMap): Promise<void> {
  const { saveAs } = await import("../picture/save-picture");
  await saveAs(panel, { format: picture === "png" ? "png" : "svg", fileName: file ?? "chart", caption: caption ?? "" });
}
