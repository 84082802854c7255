/** How long a sign-in lasts (OWASP ASVS 7.3: an idle and an absolute limit). Seconds. */
export const idleSeconds = 8 * 60 * 60;
export const absoluteSeconds = 12 * 60 * 60;
/** "Last seen" is renewed at most this often, so that reading a page does not mean writing a row. Seconds. */
export const seenEverySeconds = 60;
