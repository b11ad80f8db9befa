import { config, exception } from "./connection";

const EMAIL_SCOPE = "https://www.googleapis.com/auth/userinfo.email";

/** Session: who runs the script and where. */
export function session(): object {
  const user = (call: string) => () => {
    const { grantedScopes, person, switches } = config();
    const known = grantedScopes.includes(EMAIL_SCOPE);
    if (!known && switches.activeUserEmail === "exception") {
      throw exception(`You do not have permission to call ${call}. Required permissions: ${EMAIL_SCOPE}`);
    }
    const email = known ? person.address : "";
    return { getEmail: () => email, getUserLoginId: () => email, toString: () => email };
  };
  return {
    getActiveUser: user("Session.getActiveUser"),
    getEffectiveUser: user("Session.getEffectiveUser"),
    getActiveUserLocale: () => config().person.locale.split("-")[0],
    getScriptTimeZone: () => config().timeZone,
    getTemporaryActiveUserKey: () => config().person.key,
  };
}
