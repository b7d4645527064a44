import { cpSync } from "node:fs";

// The compiler emits code only; the data files that the code reads at run time stand beside it.
for (const folder of ["src/shell/facts", "src/index/facts"]) {
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith(".yml") });
}
