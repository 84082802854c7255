import type { Role } from "@/lib/access/roles";
import { idOf, randomOf } from "./random";
import type { Sink } from "./tables";
import { type Unit, units } from "./units";
import words from "./words/people.json";

/** For every demonstration account; printed on the sign-in page of a demonstration. */
export const demoPassword = "Satit-2570-Plan";

export type Hand = { readonly positionId: string; readonly personId: string };
type Seat = { readonly username: string; readonly role: Role; readonly areaId: string; readonly title: readonly string[] };

const firstDay = "2024-10-01";
const roles = { officer: "officer", certifier: "certifier", agency: "agency_recorder", governor: "governor" } as const;
export type Duty = keyof typeof roles;

/** "p30.officer" of a province, "c-northeast-lower-1.officer" of a cluster. */
export const usernameOf = (unit: Unit, duty: string): string => `${unit.kind === "province" ? "p" : ""}${unit.id}.${duty}`;

const zoneText = (zone: number): string => String(zone).padStart(2, "0");

function filled(texts: readonly string[], unit: Unit): string[] {
  const english = unit.kind === "province" ? unit.shortEn : unit.nameEn;
  return texts.map((text) =>
    text.replace("{short}", unit.shortTh).replace("{name}", unit.nameTh).replace("{en}", english).replace("{zone}", String(unit.zone)),
  );
}

function seatsOf(unit: Unit): Seat[] {
  const duties = (Object.keys(roles) as Duty[]).filter((duty) => duty !== "governor" || unit.kind === "province");
  const seats = duties.map((duty): Seat => {
    const titles: Partial<Record<string, string[]>> = words.titles[duty];
    return { username: usernameOf(unit, duty), role: roles[duty], areaId: unit.id, title: filled(titles[unit.kind] ?? [], unit) };
  });
  if (unit.kind === "province") return seats;
  const inspector = { username: `zone${zoneText(unit.zone)}.inspector`, role: "inspector", areaId: unit.id } as const;
  return [...seats, { ...inspector, title: filled(words.titles.inspector.cluster, unit) }];
}

const ministrySeats: readonly Seat[] = words.ministry.map((seat) => ({
  username: seat.username,
  role: seat.role as Role,
  areaId: "moi",
  title: [seat.titleTh, seat.titleEn, seat.officeTh, seat.officeEn],
}));

export const allSeats = (): Seat[] => [...units.flatMap(seatsOf), ...ministrySeats];

/** One holder in five of a certifier's seat changed at the turn of FY2570. */
const handedOver = (username: string): boolean => username.endsWith(".certifier") && randomOf("handover", username).chance(0.2);
const turn = "2026-10-01";

const personId = (username: string, order: number): string => idOf("person", username, order);

/** Who holds a seat on a day. */
export function holderOf(username: string, day: string): Hand {
  return { positionId: idOf("position", username), personId: personId(username, handedOver(username) && day < turn ? 1 : 2) };
}

function addPerson(sink: Sink, username: string, order: number): void {
  const random = randomOf("person", username, order);
  const woman = random.chance(0.5);
  const [firstTh, firstEn] = random.pick(woman ? words.women : words.men);
  const [lastTh, lastEn] = random.pick(words.surnames);
  const title = woman ? random.pick(["นาง", "นางสาว"]) : "นาย";
  sink.add("person", {
    id: personId(username, order),
    name_th: `${title}${firstTh} ${lastTh}`,
    name_en: `${woman ? "Ms" : "Mr"} ${firstEn} ${lastEn}`,
    // A domain that can never receive mail (RFC 2606): nobody is written to by mistake.
    email: `${username.replace(".", "-")}${order === 1 ? "-before" : ""}@demo.invalid`,
    is_demo: true,
  });
}

function addAssignment(sink: Sink, username: string, order: number, from: string, to: string | null): void {
  addPerson(sink, username, order);
  sink.add("position_assignment", {
    id: idOf("assignment", username, order),
    position_id: idOf("position", username),
    person_id: personId(username, order),
    starts_on: from,
    ends_on: to,
  });
}

/**
 * Positions, the people in them and their password. All share one hash: hashing 400 passwords would take longer than the
 * rest of the load, and there is nothing to protect in a password that the sign-in page prints. `kept` are seats an earlier
 * demonstration left behind because real rows name them: they only get their password again.
 */
export function addAccounts(sink: Sink, passwordHash: string, kept: ReadonlySet<string>): number {
  const seats = allSeats();
  for (const { username, role, areaId, title } of seats) {
    const id = idOf("position", username);
    sink.add("credential", { position_id: id, password_hash: passwordHash, changed_at: `${firstDay}T02:00:00Z`, must_change: false });
    if (kept.has(username)) continue;
    const [titleTh = "", titleEn = "", officeTh = "", officeEn = ""] = title;
    sink.add("position", {
      id,
      username,
      title_th: titleTh,
      title_en: titleEn,
      office_th: officeTh,
      office_en: officeEn,
      role,
      is_active: true,
      is_demo: true,
      created_at: `${firstDay}T02:00:00Z`,
    });
    sink.add("position_area", { position_id: id, area_id: areaId });
    if (handedOver(username)) addAssignment(sink, username, 1, firstDay, "2026-09-30");
    addAssignment(sink, username, 2, handedOver(username) ? turn : firstDay, null);
  }
  return seats.length;
}
