/** Another version draws other luck: a game of one cannot be played on by another. */
export const RULES_VERSION = 5;
