import type { Locale } from "@/lib/i18n/locale";

/** One language's half of an e-mail. URLs are absolute. */
export type EmailPart = {
  readonly locale: Locale;
  readonly greeting: string;
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  readonly items: readonly { readonly name: string; readonly url: string; readonly comment: string | null }[];
  readonly action: { readonly label: string; readonly url: string };
  readonly foot: readonly string[];
  readonly choose: { readonly label: string; readonly url: string };
};

/** The plain half: what a person reads on an old phone, and what a filter judges. */
export const renderText = (parts: readonly EmailPart[]): string => `${parts.map(textOfPart).join(`\n\n${"-".repeat(60)}\n\n`)}\n`;

function textOfPart(part: EmailPart): string {
  const items = part.items.flatMap(({ name, url, comment }) => [
    `- ${name}`,
    ...(comment ? [`  ${comment.replace(/\r?\n/g, "\n  ")}`] : []),
    `  ${url}`,
  ]);
  const blocks = [
    part.greeting,
    part.title,
    [part.body, ...(part.comment ? [part.comment] : [])].join("\n"),
    items.join("\n"),
    `${part.action.label}:\n${part.action.url}`,
    [...part.foot, `${part.choose.label}: ${part.choose.url}`].join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/**
 * HTML as Outlook's Word engine draws it: tables, inline styles, a link that is a bordered cell; no image, no script, nothing
 * fetched, so nothing tells anybody that it was opened. Dark readers recolour it: no colour carries meaning.
 */
export const renderHtml = (parts: readonly EmailPart[]): string =>
  `<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(parts[0]?.title ?? "")}</title></head>
<body style="margin:0;padding:0;background:#f4f4f2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f2"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#ffffff;border-top:3px solid #1d2a5c">
${parts.map(htmlOfPart).join("\n")}
</table></td></tr></table></body></html>
`;

const font = "font-family:'Noto Sans Thai','Leelawadee UI',Tahoma,Arial,sans-serif";
const text = `${font};font-size:15px;line-height:25px;color:#1b1d24`;
const quiet = `${font};font-size:13px;line-height:21px;color:#55596a`;
const linkStyle = "color:#24408f;text-decoration:underline";

function htmlOfPart(part: EmailPart, index: number): string {
  const line = (style: string, html: string, space = 12) => `<p style="margin:0 0 ${space}px;${style}">${html}</p>`;
  const items = part.items.map(
    ({ name, url, comment }) =>
      `<li style="margin:0 0 8px;${text}"><a href="${escapeHtml(url)}" style="${linkStyle}">${escapeHtml(name)}</a>${
        comment ? `<br><span style="${quiet}">${lines(comment)}</span>` : ""
      }</li>`,
  );
  return `<tr><td lang="${part.locale}" style="padding:24px${index > 0 ? ";border-top:1px solid #d8d8d2" : ""}">
${line(quiet, escapeHtml(part.greeting))}
<h1 style="margin:0 0 12px;${font};font-size:${index > 0 ? 17 : 20}px;line-height:${index > 0 ? 28 : 32}px;font-weight:bold;color:#1b1d24">${escapeHtml(part.title)}</h1>
${line(text, escapeHtml(part.body))}
${part.comment ? `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border-left:3px solid #8a8fa3;padding:2px 0 2px 12px;${text}">${lines(part.comment)}</td></tr></table>` : ""}
${items.length > 0 ? `<ul style="margin:0 0 12px;padding:0 0 0 20px">${items.join("")}</ul>` : ""}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 20px"><tr><td style="border:1px solid #24408f;padding:10px 18px">
<a href="${escapeHtml(part.action.url)}" style="${font};font-size:15px;line-height:24px;font-weight:bold;color:#24408f;text-decoration:none">${escapeHtml(part.action.label)}</a></td></tr></table>
${part.foot.map((words) => line(quiet, escapeHtml(words), 4)).join("\n")}
${line(quiet, `<a href="${escapeHtml(part.choose.url)}" style="${linkStyle}">${escapeHtml(part.choose.label)}</a>`, 0)}
</td></tr>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Comments are what somebody typed: shown, never obeyed. */
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const lines = (value: string): string => escapeHtml(value).replace(/\r?\n/g, "<br>");
