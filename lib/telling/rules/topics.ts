import type { Role } from "@/lib/access/roles";

/**
 * What people are told about, who may come to hear it, and how they hear it until they choose otherwise: the inbox always
 * keeps what asks for work; e-mail only what cannot wait until the next visit.
 */
export const topics = [
  "round_due",
  "round_closing",
  "reminded",
  "report_submitted",
  "report_returned",
  "report_certified",
  "comment_added",
  "reopen_requested",
  "reopen_decided",
  "round_published",
] as const;
export type Topic = (typeof topics)[number];

export type Way = { readonly inInbox: boolean; readonly byEmail: boolean };

type TopicRule = Way & { readonly roles: readonly Role[] };

const unit: readonly Role[] = ["agency_recorder", "officer", "certifier", "governor"];
const recorders: readonly Role[] = ["agency_recorder", "officer"];

const rules: Readonly<Record<Topic, TopicRule>> = {
  round_due: { roles: recorders, inInbox: true, byEmail: true },
  round_closing: { roles: recorders, inInbox: true, byEmail: true },
  reminded: { roles: ["agency_recorder", "officer", "certifier"], inInbox: true, byEmail: true },
  // Any position of the unit may stand in for a certifier who is away.
  report_submitted: { roles: unit, inInbox: true, byEmail: true },
  report_returned: { roles: recorders, inInbox: true, byEmail: true },
  report_certified: { roles: ["officer"], inInbox: true, byEmail: false },
  // Whoever may write one hears of answers.
  comment_added: { roles: [...unit, "inspector", "ministry_staff"], inInbox: true, byEmail: false },
  reopen_requested: { roles: ["ministry_staff"], inInbox: true, byEmail: true },
  reopen_decided: { roles: ["officer"], inInbox: true, byEmail: true },
  round_published: { roles: unit, inInbox: true, byEmail: false },
};

/** The topics a role can be told about, in the order of the work. */
export const topicsFor = (role: Role): readonly Topic[] => topics.filter((topic) => rules[topic].roles.includes(role));

/** How a topic is told to whoever has chosen nothing. */
export const defaultWay = (topic: Topic): Way => ({ inInbox: rules[topic].inInbox, byEmail: rules[topic].byEmail });
