import { beforeAll, expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { type Bundle, loadBundle } from "../../emulator/run";
import { mishapsOf, playCase, SMALL_FLOWS, startOf } from "../../simulate/small-cases";

let bundle: Bundle;

beforeAll(async () => {
  const { code, manifest } = await makeBundle();
  bundle = loadBundle(code, manifest);
});

test.each(SMALL_FLOWS)(
  "$name: whatever befalls any call or step of it, a second press ends the same",
  (flow) => {
    const start = startOf(bundle, flow);
    const broken = mishapsOf(start.calls, start.steps).flatMap((mishap) => {
      const wrong = playCase(start, flow, mishap);
      return wrong === undefined ? [] : [`${mishap.name}: ${wrong}`];
    });
    expect(broken).toEqual([]);
  },
  180_000,
);
