import type { Account } from "./projects";
import { notAuthenticated } from "./refusal";

interface Grant {
  readonly account: Account;
  readonly kind: "code" | "refresh" | "access";
}

/** Who is who by code and token: the part of Google's sign-in that clasp goes through. */
export class Accounts {
  readonly #all: Account[] = [];
  readonly #grants = new Map<string, Grant>();
  #issued = 0;

  /** Somebody with a Google account; the Apps Script API is off for a new one (source: script.google.com/home/usersettings). */
  add(email: string, apiEnabled = true): Account {
    const account: Account = { email, apiEnabled };
    this.#all.push(account);
    return account;
  }

  /** What the consent page hands back to clasp's redirect address once the person pressed Allow. */
  codeFor(account: Account): string {
    return this.#issue({ account, kind: "code" });
  }

  /** The file that `clasp login` writes, as of a person who is signed in (seen: clasp 3, `.clasprc.json`). */
  signedIn(account: Account): object {
    return {
      tokens: {
        default: {
          client_id: "stand-in.apps.googleusercontent.com",
          client_secret: "stand-in",
          type: "authorized_user",
          refresh_token: this.#issue({ account, kind: "refresh" }),
        },
      },
    };
  }

  /** Answer of the token endpoint to a form (source: OAuth 2.0, RFC 6749 parts 5 and 6). Undefined: `invalid_grant`. */
  exchange(form: URLSearchParams): object | undefined {
    const code = form.get("grant_type") === "authorization_code";
    const grant = this.#grants.get(form.get(code ? "code" : "refresh_token") ?? "");
    if (grant?.kind !== (code ? "code" : "refresh")) return undefined;
    const { account } = grant;
    return {
      access_token: this.#issue({ account, kind: "access" }),
      ...(code ? { refresh_token: this.#issue({ account, kind: "refresh" }) } : {}),
      expires_in: 3599,
      token_type: "Bearer",
    };
  }

  /** The person withdraws what they gave: every token of theirs is worth nothing now. */
  revoke(account: Account): void {
    for (const [token, grant] of this.#grants) if (grant.account === account) this.#grants.delete(token);
  }

  callerOf(authorization: string | undefined): Account {
    const grant = this.#grants.get(/^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "");
    if (grant?.kind !== "access") throw notAuthenticated();
    return grant.account;
  }

  #issue(grant: Grant): string {
    this.#issued += 1;
    const token = `stand-in-${grant.kind}-${this.#issued}`;
    this.#grants.set(token, grant);
    return token;
  }
}
