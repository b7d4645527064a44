import { join } from "node:path";
import { buildPage, PAGE_SOURCE } from "./build-page.js";

await buildPage(join("dist", PAGE_SOURCE));
