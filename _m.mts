import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: 1280, height: 720 } });
await p.goto("http://localhost:4173/?seed=7");
await p.locator(".start-actions button").first().click(); await p.locator(".sheet-actions .primary").click();
console.log(await p.evaluate(() => [document.documentElement.scrollHeight, ...[...document.querySelectorAll(".table > *, .bill-panel > *, .cards > *, .card.wide > *")].map(e => { const r=e.getBoundingClientRect(); return `${e.className} ${Math.round(r.top)}-${Math.round(r.bottom)}`; })]));
await p.screenshot({path:"/tmp/shots/m.png"});
await b.close();
