import type { ConferenceData } from "../../../../contract/calendar";
import { NotEmulated } from "../../../api/error";
import { invalid } from "../../errors";
import type { Details, Store } from "../../state";

/**
 * Reads conference data written with conferenceDataVersion=1. A createRequest makes a Meet at once (Google answers
 * "pending" for a moment); data copied from another event is kept as it is.
 */
export function readConference(
  store: Store,
  written: ConferenceData,
  before: Details,
): Pick<Details, "conferenceData" | "hangoutLink"> {
  const { createRequest } = written;
  if (createRequest === undefined)
    return { conferenceData: written, ...(before.hangoutLink ? { hangoutLink: before.hangoutLink } : {}) };
  const known = before.conferenceData?.createRequest?.requestId;
  if (createRequest.requestId === undefined || createRequest.requestId === "")
    throw invalid("Invalid conference create request.", "conferenceData");
  if (known === createRequest.requestId)
    return {
      conferenceData: before.conferenceData,
      ...(before.hangoutLink ? { hangoutLink: before.hangoutLink } : {}),
    };
  const type = createRequest.conferenceSolutionKey?.type ?? "hangoutsMeet";
  if (type === "addOn") throw new NotEmulated("calendar: conferences of add-ons");
  if (type !== "hangoutsMeet") throw invalid("Invalid conference type value.", "conferenceData");
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const code = [3, 4, 3].map((length) => store.world.ids.next(length, letters)).join("-");
  const uri = `https://meet.google.com/${code}`;
  return {
    hangoutLink: uri,
    conferenceData: {
      createRequest: {
        requestId: createRequest.requestId,
        conferenceSolutionKey: { type },
        status: { statusCode: "success" },
      },
      entryPoints: [{ entryPointType: "video", uri, label: `meet.google.com/${code}` }],
      conferenceSolution: {
        key: { type },
        name: "Google Meet",
        iconUri:
          "https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png",
      },
      conferenceId: code,
    },
  };
}
