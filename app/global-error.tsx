"use client";

import en from "@/lib/i18n/messages/en/common.json";
import th from "@/lib/i18n/messages/th/common.json";
import "./globals.css";

/** The root layout itself failed, so neither language nor theme is known: both languages, plain. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="th">
      <body>
        <main className="canvas" data-width="reading">
          <h1>{th.error.title}</h1>
          <p>{th.error.body}</p>
          <div lang="en">
            <h2>{en.error.title}</h2>
            <p>{en.error.body}</p>
          </div>
          {error.digest ? <p>{error.digest}</p> : null}
          <p>
            {/* A full load on purpose: the application that would handle a link is what failed. */}
            <a href="/">{th.error.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
