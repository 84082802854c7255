import localFont from "next/font/local";

/*
 * One family in four files, each limited to its letters, so that a page fetches them with its style sheet and before its first line is
 * drawn. The names of these constants are the families' names in style sheets. Letters of other scripts are the system's.
 */
const signsOfLatin = localFont({
  src: "./fonts/noto-sans-signs-latin.woff2",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-signs",
  declarations: [
    { prop: "font-stretch", value: "62.5% 100%" },
    { prop: "unicode-range", value: "U+00B1, U+00D7, U+00F7, U+2212" },
  ],
});

const signsOfGreek = localFont({
  src: "./fonts/noto-sans-signs-greek.woff2",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-sum",
  declarations: [
    { prop: "font-stretch", value: "62.5% 100%" },
    { prop: "unicode-range", value: "U+03A3" },
  ],
});

const lettersOfLatin = localFont({
  src: "../node_modules/@fontsource-variable/noto-sans-thai/files/noto-sans-thai-latin-standard-normal.woff2",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-latin",
  declarations: [
    { prop: "font-stretch", value: "62.5% 100%" },
    { prop: "unicode-range", value: "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122" },
  ],
});

const lettersOfThai = localFont({
  src: "../node_modules/@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-standard-normal.woff2",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-thai",
  declarations: [
    { prop: "font-stretch", value: "62.5% 100%" },
    { prop: "unicode-range", value: "U+0E01-0E5B, U+200C-200D, U+25CC" },
  ],
});

/** For the root element: names the families of type.css. */
export const typeface = [signsOfLatin, signsOfGreek, lettersOfLatin, lettersOfThai].map(({ variable }) => variable).join(" ");
