/** One thing that the world may do, as data: one of its keys names its entry in `effects/`, which alone can read the rest. */
export type Effect = Readonly<Record<string, unknown>>;
