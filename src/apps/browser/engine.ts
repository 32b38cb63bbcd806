/** What plays and what shows a table: fetched once the first page stands, or sooner where somebody sits down. */
export type Engine = typeof import("./open-game.ts");

export const seatPage = () => import("./pages/seat-page.tsx");

export async function engine(): Promise<Engine> {
  const [opens] = await Promise.all([import("./open-game.ts"), seatPage()]);
  return opens;
}
