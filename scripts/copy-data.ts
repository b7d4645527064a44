import { cpSync } from "node:fs";

// The compiler emits code only; the data files that the code reads at run time stand beside it.
cpSync("src/shell/facts", "dist/src/shell/facts", { recursive: true });
