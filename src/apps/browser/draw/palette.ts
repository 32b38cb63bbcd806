/** Every colour of the table, written here and nowhere else: the page takes them as custom properties, painters as numbers. */
export const PALETTE = {
  table: "#ebe1cf",
  paper: "#f5eee1",
  card: "#fcf8f0",
  white: "#ffffff",
  ink: "#211c17",
  "ink-2": "#4f463c",
  "ink-3": "#6b6053",
  vermilion: "#b0301a",
  deep: "#862210",
  indigo: "#2c3c7e",
  night: "#24326c",
  rule: "#8b7f6f",
  edge: "#b9ab93",
  hair: "#cfc2ac",
  land: "#e2d5bc",
} as const;

export const TABLE = painted("table");
export const INK = painted("ink");
export const INK2 = painted("ink-2");
export const RULE = painted("rule");
export const HAIR = painted("hair");
export const PAPER = painted("paper");
export const CARD = painted("card");
export const LAND = painted("land");
export const VERMILION = painted("vermilion");
export const INDIGO = painted("indigo");

/** As Phaser wants it. */
function painted(name: keyof typeof PALETTE): number {
  return Number.parseInt(PALETTE[name].slice(1), 16);
}
