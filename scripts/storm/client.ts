/** What all clients together did, for the summary. */
export type Tally = {
  requests: number;
  /** Sent again with the same key: at once beside the first, or because no answer came. */
  repeats: number;
  /** Ended without an answer, or with an answer that says nothing (the server or its database was gone). */
  lost: number;
  conflicts: number;
  readonly refused: Map<string, number>;
};
export const newTally = (): Tally => ({ requests: 0, repeats: 0, lost: 0, conflicts: 0, refused: new Map() });

export type Answer = { readonly status: number; readonly body: unknown };
export const isAcknowledged = ({ status }: Answer): boolean => status >= 200 && status < 300;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One browser: its cookies, and the patience to ask again until it is told. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly tally: Tally,
  ) {}

  async signIn(username: string, password: string): Promise<void> {
    const token = await this.until("/api/auth/csrf", undefined);
    const { csrfToken } = (token?.body ?? {}) as { csrfToken?: string };
    const form = new URLSearchParams({ csrfToken: csrfToken ?? "", username, password, json: "true", callbackUrl: "/" });
    const answer = await this.once("/api/auth/callback/credentials", form);
    if (answer?.status !== 200) throw new Error(`${username} could not sign in: ${answer?.status}`);
  }

  /** One request; null when nobody can know whether it counted. */
  async once(path: string, body?: URLSearchParams | object): Promise<Answer | null> {
    this.tally.requests += 1;
    const isForm = body instanceof URLSearchParams;
    const headers = {
      origin: this.address,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(body && !isForm && { "content-type": "application/json" }),
    };
    try {
      const response = await fetch(this.address + path, {
        method: body ? "POST" : "GET",
        headers,
        body: isForm ? body : body && JSON.stringify(body),
        redirect: "manual",
        signal: AbortSignal.timeout(20_000),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (name) this.cookies.set(name, value ?? "");
      }
      const text = await response.text();
      if (response.status >= 500) throw new Error(text);
      return { status: response.status, body: text === "" ? null : JSON.parse(text) };
    } catch {
      this.tally.lost += 1;
      return null;
    }
  }

  /** Asks until there is an answer; null when an impatient one heard nothing, as somebody who closes the page. */
  async until(path: string, body: object | undefined, isPatient = true): Promise<Answer | null> {
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0 && body) this.tally.repeats += 1;
      const answer = await this.once(path, body);
      if (answer?.status === 429) await pause(1000);
      else if (answer) return answer;
      else if (!isPatient) return null;
      else if (attempt > 400) throw new Error(`no answer from ${path}`);
      else await pause(200);
    }
  }
}
