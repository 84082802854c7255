import { readdirSync } from "node:fs";
import path from "node:path";

/** Who gets what over HTTP, stated apart from the policy. "{project}", "{activity}" and "{account}" are filled with ids of the demonstration. */
export const people = [
  { username: "p30.agency", role: "agency_recorder", sees30: true },
  { username: "p30.officer", role: "officer", sees30: true },
  { username: "p31.officer", role: "officer", sees30: false },
  { username: "c-northeast-lower-1.officer", role: "officer", sees30: true },
  { username: "p30.certifier", role: "certifier", sees30: true },
  { username: "p30.governor", role: "governor", sees30: true },
  { username: "moi.staff", role: "ministry_staff", sees30: true },
  { username: "moi.executive", role: "executive", sees30: true },
  { username: "zone01.inspector", role: "inspector", sees30: false },
  { username: "moi.analyst", role: "analyst", sees30: true },
  { username: "moi.admin", role: "administrator", sees30: true },
] as const;
export type Person = (typeof people)[number];

type Role = Person["role"];
/** "public": also signed out; "signed_in": everyone; "sees30": whose areas reach province 30; else the roles; [] nobody, an id that does not exist. */
export type RouteRule = { readonly at: string; readonly may: "public" | "signed_in" | "sees30" | readonly Role[] };

const nowhere = "00000000-0000-4000-8000-000000000000";
const importers: readonly Role[] = ["officer", "ministry_staff", "administrator"];

/** Pages by their route. Pages of the public site stand in `publicPages`. */
export const pageRules: Readonly<Record<string, RouteRule>> = {
  "/": { at: "/", may: "signed_in" },
  "/sign-in": { at: "/sign-in", may: "public" },
  "/new-password": { at: "/new-password", may: "signed_in" },
  "/account": { at: "/account", may: "signed_in" },
  "/activities/[id]/history": { at: "/activities/{activity}/history", may: "sees30" },
  "/admin/accounts": { at: "/admin/accounts", may: ["administrator"] },
  "/admin/accounts/new": { at: "/admin/accounts/new", may: ["administrator"] },
  "/admin/accounts/[id]": { at: "/admin/accounts/{account}", may: ["administrator"] },
  "/audit": { at: "/audit", may: ["administrator", "ministry_staff", "inspector", "certifier"] },
  "/certify": { at: "/certify", may: ["certifier"] },
  "/certify/delegates": { at: "/certify/delegates", may: ["certifier"] },
  "/certify/together": { at: "/certify/together", may: ["certifier"] },
  "/register": { at: "/register", may: "signed_in" },
  "/completeness": { at: "/completeness", may: "signed_in" },
  "/components": { at: "/components", may: "signed_in" },
  "/documents": { at: "/documents", may: "signed_in" },
  "/inbox": { at: "/inbox", may: "signed_in" },
  "/import": { at: "/import", may: importers },
  "/import/[id]": { at: `/import/${nowhere}`, may: [] },
  "/meeting/[areaId]": { at: "/meeting/30", may: "sees30" },
  "/overview": { at: "/overview", may: "signed_in" },
  "/overview/[areaId]": { at: "/overview/30", may: "sees30" },
  "/plans/[projectId]": { at: "/plans/{project}", may: "sees30" },
  "/projects/[id]": { at: "/projects/{project}", may: "sees30" },
  "/reports": { at: "/reports", may: ["agency_recorder", "officer"] },
  "/reports/[projectId]/[month]": { at: "/reports/{project}/1", may: "sees30" },
  "/reports/unit/[areaId]/[month]": { at: "/reports/unit/30/1", may: "sees30" },
  "/rounds": { at: "/rounds", may: "signed_in" },
  "/rounds/requests": { at: "/rounds/requests", may: "signed_in" },
  "/settings": { at: "/settings", may: "signed_in" },
  "/settings/lists": { at: "/settings/lists", may: "signed_in" },
  "/settings/targets": { at: "/settings/targets", may: "signed_in" },
  "/settings/thresholds": { at: "/settings/thresholds", may: "signed_in" },
  "/settings/years": { at: "/settings/years", may: "signed_in" },
  "/wall/[areaId]": { at: "/wall/30", may: "sees30" },
};

/** Endpoints by their route, tried with GET; `write` marks those that only take a write. */
export const endpointRules: Readonly<Record<string, RouteRule & { readonly write?: true }>> = {
  "/api/auth/[...nextauth]": { at: "/api/auth/csrf", may: "public" },
  "/api/health": { at: "/api/health", may: "public" },
  "/preferences": { at: "/preferences", may: "public", write: true },
  "/api/imports": { at: "/api/imports", may: importers, write: true },
  "/api/imports/[id]": { at: `/api/imports/${nowhere}`, may: [] },
  "/api/imports/[id]/refused": { at: `/api/imports/${nowhere}/refused`, may: [] },
  "/api/evidence": { at: "/api/evidence", may: ["agency_recorder", "officer"], write: true },
  "/api/evidence/[id]": { at: `/api/evidence/${nowhere}`, may: [] },
  "/api/evidence/[id]/remove": { at: `/api/evidence/${nowhere}/remove`, may: [], write: true },
  "/api/evidence/[id]/restore": { at: `/api/evidence/${nowhere}/restore`, may: [], write: true },
  "/api/v1/[...unknown]": { at: "/api/v1/nothing", may: [] },
  "/api/v1/activities/[id]/evidence": { at: "/api/v1/activities/{activity}/evidence?month=1", may: "sees30" },
  "/api/v1/activities/[id]/history": { at: "/api/v1/activities/{activity}/history", may: "sees30" },
  "/api/calendar/[token]": { at: "/api/calendar/nothing.ics", may: [] },
  "/api/v1/documents/[layout]": { at: "/api/v1/documents/province-summary?area=30&format=xlsx", may: "sees30" },
  "/api/v1/inbox/read": { at: "/api/v1/inbox/read", may: "signed_in", write: true },
  "/api/v1/inbox/unread": { at: "/api/v1/inbox/unread", may: "signed_in" },
  "/api/v1/completeness": { at: "/api/v1/completeness?area=30&year=2570", may: "sees30" },
  "/api/v1/completeness/[areaId]/[month]": { at: "/api/v1/completeness/30/1?year=2570", may: "sees30" },
  "/api/v1/completeness/audience": {
    at: "/api/v1/completeness/audience?areas=30&year=2570&month=1",
    may: ["certifier", "governor", "ministry_staff"],
  },
  "/api/v1/live/[areaId]": { at: "/api/v1/live/30", may: "sees30" },
  "/api/v1/live/[areaId]/figures": { at: "/api/v1/live/30/figures", may: "sees30" },
  "/api/v1/overview/[areaId]": { at: "/api/v1/overview/30", may: "sees30" },
  "/api/v1/overview/[areaId]/certifiers": { at: "/api/v1/overview/30/certifiers", may: "sees30" },
  "/api/v1/overview/[areaId]/children": { at: "/api/v1/overview/30/children", may: "sees30" },
  "/api/v1/overview/[areaId]/tables/[table]": { at: "/api/v1/overview/30/tables/projects", may: "sees30" },
  "/api/v1/projects/[id]": { at: "/api/v1/projects/{project}", may: "sees30" },
  "/api/v1/register": { at: "/api/v1/register?area=30&year=2570&month=1", may: "sees30" },
  "/api/v1/register/export": { at: "/api/v1/register/export?area=30&year=2570&month=1&format=csv", may: "sees30" },
  "/api/v1/reports/[projectId]/[month]": { at: "/api/v1/reports/{project}/1", may: "sees30" },
  "/api/v1/reports/[projectId]/[month]/cells": {
    at: "/api/v1/reports/{project}/1/cells",
    may: ["agency_recorder", "officer"],
    write: true,
  },
  "/api/v1/reports/[projectId]/[month]/submit": { at: "/api/v1/reports/{project}/1/submit", may: ["officer"], write: true },
  "/api/v1/search": { at: "/api/v1/search?q=30", may: "signed_in" },
  "/api/v1/units": { at: "/api/v1/units?area=30", may: "sees30" },
};

export const isAllowed = ({ may }: RouteRule, person: Person | null): boolean => {
  if (may === "public") return true;
  if (!person) return false;
  if (may === "signed_in") return true;
  return may === "sees30" ? person.sees30 : may.includes(person.role);
};

const app = path.join(import.meta.dirname, "..", "app");

/** The routes of all files of a name in the app folder: route groups fall away, as the framework does it. */
export const routesOf = (fileName: string): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === fileName)
    .map(
      (entry) =>
        `/${path
          .relative(app, entry.parentPath)
          .split(path.sep)
          .filter((part) => !/^\(.*\)$/.test(part))
          .join("/")}`,
    )
    .sort();

/** Pages of the site for the public: they show nothing of anyone. */
export const publicPages: readonly string[] = routesOf("page.tsx").filter((route) =>
  /^\/(policies|site|contact|about|help)(\/|$)/.test(route),
);
