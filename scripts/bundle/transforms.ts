import { relative } from "node:path";

/**
 * Commander and yaml take Node's own modules without the loader of CommonJS; the one that starts programs, for commands
 * that lie in files of their own, when it is used: here none do.
 */
export function loadLess(code: string, id: string): string | undefined {
  if (!/[\\/]node_modules[\\/](?:commander|yaml)[\\/]/.test(id)) return undefined;
  return code
    .replace(
      "const childProcess = require('node:child_process');",
      "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };",
    )
    .replace(
      /\brequire\('((?:node:)?(?:buffer|child_process|events|fs|path|process))'\)/g,
      "globalThis.process.getBuiltinModule('$1')",
    );
}

/** Making a segmenter takes longer than most answers; widths are asked for on terminals alone. */
export function segmentLater(code: string, id: string): string | undefined {
  if (!/[\\/](?:string-width|wrap-ansi)[\\/]index\.js$/.test(id)) return undefined;
  return code.replace(
    /const (\w+) = (new Intl\.Segmenter\([^)]*\));/g,
    "const $1 = { segment: (text) => ($1.made ??= $2).segment(text) };",
  );
}

/**
 * A module finds its data files beside its own place, not beside the bundle it has gone into.
 *
 * @param root where the modules lie, beside the bundle's folder
 * @param bundle what says where the bundle is, in its code
 */
export function keepPlace(
  code: string,
  options: { readonly id: string; readonly root: string; readonly bundle: string },
): string | undefined {
  const { id, root, bundle } = options;
  if (!id.startsWith(root) || !code.includes("import.meta.url")) return undefined;
  const place = `../src/${relative(root, id).replaceAll("\\", "/")}`;
  return code.replaceAll("import.meta.url", `new URL(${JSON.stringify(place)}, ${bundle}).href`);
}

/** Node's own modules without the namespaces that an import makes of them, for which all that they load late is loaded. */
export function importLess(code: string): string {
  const less = code.replace(
    /^import (\{[^}]*\}) from "(node:[\w/]+)";$/gm,
    (_, names: string, id: string) => `const ${names} = process.getBuiltinModule("${id}");`,
  );
  const left = /^import .* from "node:.*$/m.exec(less);
  if (left !== null) throw new Error(`expected an import of names: ${left[0]}`);
  return less;
}

/**
 * The same code in ASCII, of which V8 holds one byte a character instead of two. `String.raw` gives the escapes as they
 * are written: in a pattern they mean the same.
 */
export function asciiOnly(code: string): string {
  // An escaped character is itself, in a string as in a pattern, but its escape must not be escaped.
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, escapes: string, unit: string) => {
    const whole = escapes.length % 2 === 0 ? escapes : escapes.slice(1);
    return `${whole}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
