/** The page that holds the whole game; it lies beside index.html in the build. */
export const ONE_FILE = "before-the-breach.html";
