/** The colours of the table, as Phaser wants them; the style sheet holds the same. */
export const TABLE = 0xebe1cf;
export const INK = 0x211c17;
export const INK2 = 0x4f463c;
export const RULE = 0x8b7f6f;
export const HAIR = 0xcfc2ac;
export const PAPER = 0xf5eee1;
export const CARD = 0xfcf8f0;
export const LAND = 0xe2d5bc;
export const VERMILION = 0xb0301a;
export const INDIGO = 0x2c3c7e;
