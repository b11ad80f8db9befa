import fc from "fast-check";

// Chosen once for the whole run, in test/global-setup.js.
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED) });
