/** A mail before it is text or HTML. */
export interface MailDocument {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly subject: string;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly MailSection[];
  readonly link: MailLink;
  /** Why somebody gets it. */
  readonly footer: string;
}

export interface MailSection {
  readonly title: string;
  readonly lines: readonly MailLine[];
}

export interface MailLine {
  readonly text: string;
  /** Where the text leads to. */
  readonly href?: string;
  /** What belongs to it, each on a line of its own. */
  readonly details?: readonly MailLink[];
}

export interface MailLink {
  readonly text: string;
  readonly href?: string;
}

export function asText({ title, intro, sections, link, footer }: MailDocument): string {
  const one = ({ text, href }: MailLink): string => (href ? `${text}\n    ${href}` : text);
  const parts = sections.map(({ title: heading, lines }) =>
    [
      heading,
      ...lines.flatMap((line) => [
        `- ${one(line)}`,
        ...(line.details ?? []).map((detail) => `  · ${one(detail)}`),
      ]),
    ].join('\n')
  );
  return [title, intro, ...parts, one(link), footer].join('\n\n');
}

/** In tables and inline styles: what programs for mail understand. */
export function asHtml({ language, title, intro, sections, link, footer }: MailDocument): string {
  const one = ({ text, href }: MailLink): string =>
    href ? `<a href="${escaped(href)}" style="color:#4945ff">${escaped(text)}</a>` : escaped(text);
  const line = ({ details = [], ...own }: MailLine): string =>
    `<li style="margin:0 0 8px">${one(own)}${details
      .map((detail) => `<br><span style="color:#666687;font-size:13px">${one(detail)}</span>`)
      .join('')}</li>`;
  const section = ({ title: heading, lines }: MailSection): string =>
    `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(heading)}</h2>${
      lines.length > 0
        ? `<ul style="margin:0;padding:0 0 0 20px">${lines.map(line).join('')}</ul>`
        : ''
    }`;
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="background:#f6f6f9;margin:0;padding:24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="background:#ffffff;border-radius:4px;color:#32324d;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;max-width:600px;text-align:left;width:100%"><tr><td style="padding:32px">
<h1 style="font-size:24px;margin:0 0 8px">${escaped(title)}</h1>
<p style="margin:0">${escaped(intro)}</p>
${sections.map(section).join('\n')}
<p style="margin:24px 0 0">${one(link)}</p>
<p style="color:#666687;font-size:12px;margin:24px 0 0">${escaped(footer)}</p>
</td></tr></table>
</td></tr></table>
</body></html>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
