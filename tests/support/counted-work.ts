/** How much a piece of work does, as the number of function calls it makes: the same on every machine, unlike the clock. */
import { Session } from "node:inspector";

interface Coverage {
  result: { functions: { ranges: { count: number }[] }[] }[];
}

export function countedWork(work: () => void): number {
  const session = new Session();
  session.connect();
  let calls = 0;
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  work();
  session.post("Profiler.takePreciseCoverage", (error, coverage) => {
    if (error) throw error;
    for (const script of (coverage as unknown as Coverage).result)
      for (const f of script.functions) calls += f.ranges[0]?.count ?? 0;
  });
  session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return calls;
}
