/** What of a short page the browser draws itself: the panels that explain, and the list of the map. */
export type DeferredName = "multiples" | "heat" | "movement" | "dots" | "children" | "monthly" | "problems" | "map-list";
