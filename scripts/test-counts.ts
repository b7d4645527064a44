import { readFileSync } from "node:fs";

// Prints Vitest's counts from its JSON report, the last line being `N passed, N failed`.

interface VitestReport {
  readonly numTotalTestSuites: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string }[];
}

const file = process.argv[2] ?? "coverage/vitest.json";
let report: VitestReport;
try {
  report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
} catch {
  process.stdout.write(`Vitest did not run: ${file} is not there\n`);
  process.exit(1);
}
// A file that fails to load holds no test that could fail.
const broken = report.testResults.filter(({ status }) => status === "failed").length;
const failed = Math.max(report.numFailedTests, broken);
const files = report.testResults.length;
process.stdout.write(`Test Files  ${files - broken} passed, ${broken} failed (${files})\n`);
const skipped = report.numPendingTests + report.numTodoTests;
process.stdout.write(`     Tests  ${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed\n`);
process.exit(failed > 0 || report.numPassedTests === 0 ? 1 : 0);
