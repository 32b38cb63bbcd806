import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
const port = 4600 + Math.floor(Math.random()*300);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const [w,h] = (process.argv[2] ?? "1280x720").split("x").map(Number);
const lang = process.argv[3] ?? "en";
const p = await b.newPage({ viewport: { width: w!, height: h! }, locale: lang==="ja"?"ja-JP":"en-GB" });
p.on("console", m => (m.type()==="error"||m.type()==="warning") && console.log("CONSOLE", m.text().slice(0,300)));
p.on("pageerror", e => console.log("PAGEERROR", e.message.slice(0,500)));
await p.goto("http://localhost:4173/?seed=7");
const shot = async (n:string) => { await p.waitForTimeout(900); await p.screenshot({ path: `/tmp/shots/${w}-${lang}-${n}.png` }); };
export { p, b, shot };
const btn = (n: string|RegExp) => p.getByRole("button", { name: n });
const until = process.argv[4] ?? "end";
await shot("0start");
if (until==="start") { await b.close(); process.exit(0); }
const main = async () => {
 await p.locator(".start-actions button").first().click(); await shot("1brief");
 await p.locator(".sheet-actions .primary").click(); await shot("2table");
 const phone = w! < 760;
 const close = async () => { await p.locator(phone? ".phone-close .button:last-child" : ".bill-actions .button:last-child").click(); await p.waitForTimeout(300); const a=p.locator(".sheet-actions .primary"); if (await a.count()) { await a.click(); await p.waitForTimeout(300);} };
 await p.locator(".choices .choice").first().click(); 
 if (!phone) { await p.locator(".track .why").first().click(); await shot("3why"); await p.keyboard.press("Escape"); }
 await close(); await shot("4round2");
 if (phone) await p.locator(".tab").nth(1).click();
 await p.locator("button.clause-button").first().click(); await shot("5heading");
 await p.locator(".option").nth(2).click();  await p.locator(".sheet-actions .primary").click(); await shot("5set");
 await p.locator("button.clause-button").nth(1).click(); await p.locator(".option").nth(1).click();  await p.locator(".sheet-actions .primary").click();
 if (phone) { await shot("5bill"); await p.locator(".tab").nth(2).click(); await shot("5map"); await p.locator(".tab").nth(3).click(); await shot("5island"); await p.locator(".tab").nth(0).click();}
 await close(); await shot("6round3");
 await p.locator(".offer .lift-button").first().click(); await p.waitForTimeout(200); await p.locator(".offer .lift-button").last().click(); await shot("6offer");
 await close(); await shot("7round4");
 await p.locator(".choices .choice").first().click(); await close(); await shot("8vote"); await p.waitForTimeout(5000); await shot("8votedone");
 await p.locator(".vote .primary").click(); await shot("9round5");
 await p.locator(".card.urgent .button.primary").click(); await shot("a-desk");
 await p.locator(".evidence-card .button").first().click(); await p.waitForTimeout(300);await p.locator(".evidence-card .button").first().click(); await p.waitForTimeout(300);
 const thumb = p.locator(".slider-thumb input").first(); await thumb.focus(); for (let i=0;i<34;i++) await p.keyboard.press("ArrowRight");
 await p.locator(".statement-act .button").click(); await p.waitForTimeout(300);
 await p.locator(".rung").nth(2).click(); await shot("b-ask");
 await p.locator(".rung-act .button").first().click(); await shot("c-echo");
 await p.locator(".echo .button").click(); await close(); await shot("d-round6");
 for (const n of [0,1]) { const c = p.locator(".choices .choice:not([data-disabled])"); if (await c.count()) await c.first().click(); await p.waitForTimeout(300);} 
 await close(); await p.waitForTimeout(1500); await p.screenshot({ path: `/tmp/shots/${w}-${lang}-e-end.png`, fullPage: true });
};
try { await main(); } catch (e) { console.log(String(e).slice(0,600)); await p.screenshot({ path: `/tmp/shots/${w}-${lang}-FAIL.png` }); }
await b.close();
