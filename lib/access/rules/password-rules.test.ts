import { describe, expect, it } from "vitest";
import { passwordRefusal } from "./password-rules";

const codeOf = (password: string, username = "p30.officer") => passwordRefusal(password, username)?.code ?? null;

describe("passwordRefusal", () => {
  it.each(["kwai-dam-2-tua-nai-na", "ฝนตกหนักที่บ้านสวน", "Tk7#mmQz92!xLpa"])("takes %s", (password) => {
    expect(codeOf(password)).toBeNull();
  });
  it("wants twelve characters, counted as a person counts them", () => {
    expect(codeOf("kwai-dam-2")).toBe("access.password_too_short");
    expect(codeOf("😀😁😂🤣😃😄😅😆😉😊😋")).toBe("access.password_too_short");
    expect(codeOf("x".repeat(129))).toBe("access.password_too_long");
  });
  it("refuses the username and its parts", () => {
    expect(codeOf("my-p30.officer-pass")).toBe("access.password_has_username");
    expect(codeOf("The-OFFICER-of-korat")).toBe("access.password_has_username");
  });
  it.each([
    "Password2570!!",
    "P@ssw0rd-2570",
    "passwordpassword",
    "123456789012",
    "aaaaaaaaaaaaaa",
    "abcdefghijklmn",
    "qwertyuiop2570",
    "Mahadthai@2570",
    "สวัสดี123456",
  ])("refuses the known %s", (password) => {
    expect(codeOf(password)).toBe("access.password_common");
  });
});
