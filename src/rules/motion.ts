/** A motion as the effect `vote` asks for it. */
import type { Id } from "./ids.ts";
import type { Motion } from "./majority.ts";
import type { Model } from "./model.ts";

/** What stands beside `vote` in a scenario. */
export interface VoteEffect {
  chamber?: Id;
  twoThirds?: boolean;
  ofAll?: boolean;
  casting?: Id;
}

export function motionOf(m: Model, { chamber, twoThirds = false, ofAll = false, casting }: VoteEffect): Motion {
  return {
    ...{ twoThirds, ofAll },
    ...(chamber !== undefined && { chamber: m.index("chambers", chamber) }),
    ...(casting !== undefined && { casting: m.index("parties", casting) }),
  };
}
