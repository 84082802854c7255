"use client";

import { en, th } from "@/lib/i18n/fatal-words.json";
import "./globals.css";

/** The root layout itself failed, so neither language nor theme is known: both languages, plain. Every page carries this one, so its words stand apart. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="th">
      <body>
        <main className="canvas" data-width="reading">
          <h1>{th.title}</h1>
          <p>{th.body}</p>
          <div lang="en">
            <h2>{en.title}</h2>
            <p>{en.body}</p>
          </div>
          {error.digest ? <p>{error.digest}</p> : null}
          <p>
            {/* A full load on purpose: the application that would handle a link is what failed. */}
            <a href="/">{th.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
