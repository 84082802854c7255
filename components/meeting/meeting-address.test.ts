import { describe, expect, it } from "vitest";
import { meetingAddressOf } from "./meeting-address";

describe("meetingAddressOf", () => {
  it("keeps area, conditions and panel", () => {
    expect(meetingAddressOf("/overview/c-north-upper-1?year=2569&month=8&class=capital#gap", 3)).toBe(
      "/meeting/c-north-upper-1?year=2569&month=8&class=capital&panel=3",
    );
    expect(meetingAddressOf("/overview/30", 1)).toBe("/meeting/30?panel=1");
  });

  it.each(["/projects/7", "/overview", "/register?area=30", "https://elsewhere.example/overview/30", "#top"])("leaves %s alone", (href) => {
    expect(meetingAddressOf(href, 1)).toBeNull();
  });
});
