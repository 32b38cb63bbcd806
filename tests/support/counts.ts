/** Small counts in `npm test`, the issues' counts in `npm run test:long`; the seed of a failing property is printed by fast-check. */
export const LONG = process.env["LONG"] === "1";
export const many = (small: number, large: number): number => (LONG ? large : small);
