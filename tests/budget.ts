/**
 * How long tests may take on two busy cores, in minutes, suite by suite: `npm test` twelve in all, `npm run test:long`
 * twenty-five. A run tells what each took beside its share; a suite that takes ten times its share is stopped. What would not
 * fit is a command of its own, told with its count: `npm run bench`, `npm run -s cli -- balance <folder>`.
 */
export const BUDGET = {
  test: { types: 0.5, "pure types": 0.2, lint: 0.3, unit: 3, build: 0.5, browser: 6.5 },
  long: { "long properties": 14, build: 0.5, "long browser": 4.5, firefox: 1 },
} as const satisfies Record<string, Record<string, number>>;

export type Run = keyof typeof BUDGET;
