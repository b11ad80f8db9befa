import { storiesHold } from "./stories";

// The seeds are shared out over four files, so that the suites' workers can share them too.
storiesHold(126, 250);
