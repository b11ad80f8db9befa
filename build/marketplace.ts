// npm run marketplace: the pictures of the store listing, screenshots of the playground and icons of our own drawing.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { projectRoot } from "./bundle";
import { launched, tour, type View } from "./tour";

const folder = resolve(projectRoot(), "docs/marketplace/pictures");
mkdirSync(folder, { recursive: true });

/** Two people at one table, in the add-on's blue and the warm colour of the other: a mark that reads at 32 pixels. */
const MARK = `
  <rect x="4" y="4" width="120" height="120" rx="28" fill="#1a56c4"/>
  <circle cx="45" cy="48" r="15" fill="#ffffff"/>
  <circle cx="83" cy="48" r="15" fill="#ffc46b"/>
  <path d="M21 96c0-16 10-26 24-26s24 10 24 26z" fill="#ffffff"/>
  <path d="M59 96c0-16 10-26 24-26s24 10 24 26z" fill="#ffc46b"/>
  <path d="M59 96c0-8 2-14 5-18 3 4 5 10 5 18z" fill="#1a56c4"/>`;

const ICONS = [32, 48, 96, 120, 128];
const ORDER: readonly View[] = ["set-up", "result", "open-items", "doc"];

const browser = await launched();
try {
  const page = await browser.newPage();
  for (const size of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg width="${size}" height="${size}" viewBox="0 0 128 128" style="display:block">${MARK}</svg>`,
    );
    await save(`icon-${size}.png`, (path) => page.screenshot({ path, omitBackground: true }));
  }
  await page.setViewportSize({ width: 220, height: 140 });
  await page.setContent(
    `<body style="margin:0;background:#eaf1fd"><svg width="220" height="140" viewBox="0 0 220 140" style="display:block"><g transform="translate(62 22) scale(.75)">${MARK}</g></svg>`,
  );
  await save("banner-220x140.png", (path) => page.screenshot({ path }));
} finally {
  await browser.close();
}
await tour((page, view) =>
  save(`${ORDER.indexOf(view) + 1}-${view}.png`, (path) => page.screenshot({ path })),
);

async function save(name: string, take: (path: string) => Promise<unknown>): Promise<void> {
  await take(resolve(folder, name));
  console.log(`docs/marketplace/pictures/${name}`);
}
