import { load } from "./src/language/load.ts";
import { readScenarioFolder } from "./src/apps/cli/read-folder.ts";
import { rollOut } from "./src/forecast/rollout.ts";
const { scenario } = load(readScenarioFolder("scenarios/first-table"));
const ends: any = {}, inj: any = {}; const N = Number(process.argv[2] ?? 300); const ind:any={}; let passed=0, held=0, law=0;
const t=Date.now();
for (let i=0;i<N;i++){ const r = rollOut(scenario!, String(i)); ends[r.state.ending!]=(ends[r.state.ending!]??0)+1; for (const [k,v] of Object.entries(r.state.injects)) if (v.fired) inj[k]=(inj[k]??0)+1; for (const [k,v] of Object.entries(r.state.indicators)) ind[k]=(ind[k]??0)+v/100/N; held+=r.state.votes.length; passed+=r.state.votes.filter(v=>v.passed).length;}
console.log(ends, inj, ind, passed/held, Date.now()-t);
console.log(scenario!.endings.filter(e=>!ends[e.id]).map(e=>e.id), scenario!.injects.filter(e=>!inj[e.id]).map(e=>e.id));
