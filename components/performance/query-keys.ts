import { type OverviewAt, overviewQuery } from "./overview-address";

/** Every key of the browser's cache of figures, in one place, so that a month or filter never shows another's rows. */
export const queryKeys = {
  figures: (areaId: string, at: OverviewAt) => ["overview", areaId, "figures", overviewQuery(at)] as const,
  children: (areaId: string, at: OverviewAt) => ["overview", areaId, "children", overviewQuery(at)] as const,
  certifiers: (areaId: string, at: OverviewAt) => ["overview", areaId, "certifiers", overviewQuery(at)] as const,
  table: (areaId: string, name: string, at: OverviewAt) => ["overview", areaId, "table", name, overviewQuery(at)] as const,
};
