/** Roles of DOMAIN §3. A position has one; a person with two duties holds two positions. */
export const roles = [
  "agency_recorder",
  "officer",
  "certifier",
  "governor",
  "ministry_staff",
  "executive",
  "inspector",
  "analyst",
  "administrator",
] as const;
export type Role = (typeof roles)[number];
