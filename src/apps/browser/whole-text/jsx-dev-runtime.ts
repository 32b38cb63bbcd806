/** The same while the page is worked on (`npm run dev`). */
import { jsx, jsxs } from "./jsx-runtime.ts";

export { Fragment } from "./jsx-runtime.ts";

export const jsxDEV = (type: never, props: object, key: string | undefined, isStatic: boolean): unknown =>
  (isStatic ? jsxs : jsx)(type, props, key);
