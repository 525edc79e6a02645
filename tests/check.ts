import { checkAll } from "./static";

// `npm run check`: what is checked without running it.

const outcomes = await checkAll();
process.exitCode = outcomes.every((right) => right) ? 0 : 1;
