import { pressablesOf } from "../../emulator/side-panel/card-reading";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { expectSafe } from "./safe-card";

/**
 * Presses all there is: each button of the card that `open` shows, and each button of the card that follows, every
 * time from a fresh opening. What one press did is there for the next, as with a person who tries everything.
 */
export function pressAll(panel: SidePanel, open: () => void, depth = 3): void {
  walk(panel, open, [], depth);
}

function walk(panel: SidePanel, open: () => void, way: readonly number[], depth: number): void {
  const there = follow(panel, open, way);
  if (!there || way.length === depth) return;
  const many = pressablesOf(panel.card()).length;
  for (let at = 0; at < many; at++) walk(panel, open, [...way, at], depth);
}

/** False when a press on the way is not there any more, opens a page, or leads nowhere new. */
function follow(panel: SidePanel, open: () => void, way: readonly number[]): boolean {
  open();
  expectSafe(panel);
  for (const at of way) {
    const found = pressablesOf(panel.card())[at];
    if (found === undefined || found.disabled || found.onClick.openLink !== undefined) return false;
    const before = JSON.stringify(panel.stack());
    panel.click(found.onClick);
    if (panel.last.fileScopeRequested) panel.grantFileScope();
    expectSafe(panel);
    if (JSON.stringify(panel.stack()) === before) return false;
  }
  return true;
}
